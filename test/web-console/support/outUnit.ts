import { createHash, randomUUID } from 'node:crypto';
import type { PrivateKey } from '../../../src/seal/keys.ts';
import { readPrivateKey } from '../../../src/seal/keys.ts';
import { answerOut } from '../../../web-console/opener/answerOut.ts';
import type {
  Approval,
  ExportName,
  KeptExport,
  OutApproved,
  OutReading,
  OutSealed,
  OutSent,
} from '../../../web-console/opener/outProtocol.ts';
import type { ToDesk } from '../../../web-console/opener/protocol.ts';
import type { Paper } from '../../../web-console/out/paper/paper.ts';
import { type ConsoleUnit, makeConsoleUnit, PASSPHRASE } from './consoleUnit.ts';

export const REPORT = 'a'.repeat(64);

/** What the openers of a unit's members do with documents that go out, without a browser around them. */
export interface OutUnit {
  readonly unit: ConsoleUnit;
  readonly to: ToDesk;
  key(member: string): Promise<PrivateKey>;
  /** A document as its writer's browser seals it and the service keeps it. */
  written(by: string, paper: Paper, name?: Partial<ExportName>): Promise<KeptExport>;
  approve(by: string, kept: KeptExport): Promise<OutApproved>;
  read(by: string, kept: KeptExport, approval: Approval | null): Promise<OutReading>;
  send(by: string, printed: Uint8Array, recipients: readonly string[]): Promise<OutSent>;
}

/** Desk `ccu` with a-okafor and r-hughes, desk `partner` with m-ellis. */
export async function makeOutUnit(): Promise<OutUnit> {
  const unit = await makeConsoleUnit();
  const to = { desk: 'ccu', root: unit.rootFingerprint, signed: unit.signed };
  const key = (member: string) => readPrivateKey(unit.keyFiles[member] ?? '', PASSPHRASE);
  return {
    unit,
    to,
    key,
    written: async (by, paper, { report = REPORT, id = randomUUID() } = {}) => {
      const answer = (await answerOut(
        { ask: 'out-write', name: { report, id }, paper, ...to },
        await key(by),
      )) as OutSealed;
      if (!answer.ok) throw new Error(answer.reason);
      const object = createHash('sha256').update(answer.sealed).digest('hex');
      return { report, id, object, sealed: answer.sealed };
    },
    approve: async (by, kept) => (await answerOut({ ask: 'out-approve', kept }, await key(by))) as OutApproved,
    read: async (by, kept, approval) =>
      (await answerOut({ ask: 'out-read', kept, approval, ...to }, await key(by))) as OutReading,
    send: async (by, printed, recipients) =>
      (await answerOut({ ask: 'out-send', printed, recipients, ...to }, await key(by))) as OutSent,
  };
}
