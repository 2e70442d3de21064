import type { SealedEnvelope } from '../intake/readEnvelope.ts';
import { deriveMailboxKeys } from '../receipt/derive.ts';
import { wrapPrivateKey } from '../receipt/wrap.ts';
import { composeReport } from '../report/compose.ts';
import type { Report } from '../report/report.ts';
import type { Desk } from '../roster/roster.ts';
import { generateReporterKey, readPublicKey } from '../seal/keys.ts';
import { seal } from '../seal/seal.ts';
import { nativeArgon2id } from './nativeArgon2id.ts';

export interface SealOptions {
  readonly report: Report;
  readonly desk: Desk;
  readonly priority: boolean;
  /** Of the return code. */
  readonly words: readonly string[];
  /** Fingerprint of the unit's root key. */
  readonly rootFingerprint: string;
  readonly now: Date;
}

/**
 * Seals a report on its arrival, as a browser would have done before it left: a one-time key for the reporter, whose
 * private half only the return code opens.
 * @throws {ReportTooLargeError}
 */
export async function sealForDesk(options: SealOptions): Promise<SealedEnvelope> {
  const { report, desk, priority, words, rootFingerprint, now } = options;
  const [key, mailbox, keys] = await Promise.all([
    generateReporterKey(now),
    deriveMailboxKeys(words, { salt: rootFingerprint, argon2id: nativeArgon2id }),
    Promise.all(desk.members.map((member) => readPublicKey(member.key))),
  ]);
  const bytes = await composeReport(report, { publicKey: key.publicKey, sign: key.sign });
  return {
    desk: desk.id,
    sealed: await seal(bytes, keys, now),
    mailboxToken: mailbox.tokenHash,
    mailboxKey: await wrapPrivateKey(mailbox.wrapKey, key.privateKey),
    priority,
  };
}
