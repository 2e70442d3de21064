import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { notLockedOut } from '../casework/notLockedOut.ts';
import { MAX_MATCHES } from './limits.ts';

/** A report that has one of the tokens. */
export interface MatchRow {
  readonly token: Buffer;
  readonly report_id: Buffer;
  readonly desk: string;
  readonly state: string;
  readonly received_hour: Date;
  readonly kind: string;
  readonly strength: string;
}

/** Which reports are looked for. */
export interface MatchSelection {
  /** Not this one. */
  readonly except: Uint8Array;
  readonly desks: readonly string[];
  /** Nor one that this member is locked out of: it may name them. */
  readonly member: string;
  readonly tokens: readonly Uint8Array[];
}

/** At most MAX_MATCHES + 1 rows, newest first. */
export async function selectMatches(
  executor: Executor,
  { except, desks, member, tokens }: MatchSelection,
): Promise<MatchRow[]> {
  const wanted = tokens.map((token) => Buffer.from(token));
  return executor
    .selectFrom('link_token')
    .innerJoin('triage', 'triage.report_id', 'link_token.report_id')
    .select(['link_token.token', 'link_token.report_id', 'link_token.kind', 'link_token.strength'])
    .select(['triage.desk', 'triage.state', 'triage.received_hour'])
    .where(sql<boolean>`link_token.token = ANY(${wanted}::bytea[])`)
    .where('link_token.report_id', '!=', Buffer.from(except))
    .where('triage.desk', 'in', [...desks])
    .where(notLockedOut(member))
    .orderBy('triage.received_hour', 'desc')
    .orderBy('link_token.report_id')
    .orderBy('link_token.token')
    .limit(MAX_MATCHES + 1)
    .execute();
}
