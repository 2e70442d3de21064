import type { SealedEnvelope } from '../envelope/sealedEnvelope.ts';
import type { Report } from '../report/report.ts';
import { makeReporterSecrets } from '../report/reporterSecrets.ts';
import { sealReport } from '../report/sealReport.ts';
import type { Desk } from '../roster/roster.ts';
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
  const secrets = await makeReporterSecrets(words, { rootFingerprint, now, argon2id: nativeArgon2id });
  return {
    desk: desk.id,
    sealed: await sealReport(report, desk, secrets, now),
    mailboxToken: secrets.tokenHash,
    mailboxKey: secrets.wrapped,
    priority,
  };
}
