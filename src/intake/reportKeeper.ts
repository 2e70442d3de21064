import { insertReports, type NewReport } from '../store/insertReports.ts';
import { isUnreachable } from '../store/isUnreachable.ts';
import type { Store } from '../store/openStore.ts';
import { groupCommits } from './groupCommits.ts';

/** Keeps one report durably with its outbox row; false when its id is held or its challenge is spent. */
export type KeepReport = (report: NewReport) => Promise<boolean>;

/** Keeps reports on the store, those that come together in one transaction. */
export function reportKeeper(store: Store): KeepReport {
  const keep = groupCommits<NewReport>({
    commit: (reports) => insertReports(store, reports),
    isWorthSplitting: (error) => !isUnreachable(error),
  });
  return (report) => keep({ item: report, claims: claimsOf(report), bytes: report.sealed.length });
}

function claimsOf({ id, challengeDigest }: NewReport): string[] {
  const claims = [`report ${hex(id)}`];
  if (challengeDigest !== null) claims.push(`challenge ${hex(challengeDigest)}`);
  return claims;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
