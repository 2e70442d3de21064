import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';
import { MAX_MATCHES } from './limits.ts';

/** A report of these desks that has one of the tokens. */
export interface MatchRow {
  readonly token: Buffer;
  readonly report_id: Buffer;
  readonly desk: string;
  readonly state: string;
  readonly received_hour: Date;
  readonly kind: string;
  readonly strength: string;
}

/** At most MAX_MATCHES + 1 rows, newest first. */
export async function selectMatches(
  executor: Executor,
  except: Uint8Array,
  desks: readonly string[],
  tokens: readonly Uint8Array[],
): Promise<MatchRow[]> {
  const { rows } = await sql<MatchRow>`
    SELECT link_token.token, link_token.report_id, triage.desk, triage.state, triage.received_hour,
      link_token.kind, link_token.strength
    FROM link_token JOIN triage USING (report_id)
    WHERE link_token.token = ANY(${tokens.map((token) => Buffer.from(token))}::bytea[])
      AND link_token.report_id <> ${Buffer.from(except)}
      AND triage.desk = ANY(${desks})
    ORDER BY triage.received_hour DESC, link_token.report_id, link_token.token
    LIMIT ${MAX_MATCHES + 1}`.execute(executor);
  return rows;
}
