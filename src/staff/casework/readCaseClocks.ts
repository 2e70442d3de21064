import type { Store } from '../../store/openStore.ts';
import { amberAt } from '../../triage/caseClocks.ts';
import type { KeptCase } from './readCase.ts';
import type { CaseView } from './wire.ts';

/**
 * A case's clocks by their due time. The referral's began when it became clear, that of a desk which got the case later
 * then, the others when the report came.
 */
export async function readCaseClocks(store: Store, id: Uint8Array, { file }: KeptCase): Promise<CaseView['clocks']> {
  const rows = await store.db
    .selectFrom('clock')
    .select(['kind', 'due_at', 'met_at', 'started_at'])
    .where('report_id', '=', id as Buffer)
    .orderBy('due_at')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, due_at, met_at, started_at }) => {
    const start = startOf(kind, file, started_at);
    return {
      kind,
      dueAt: due_at.toISOString(),
      metAt: met_at?.toISOString() ?? null,
      amberAt: amberAt(start, due_at).toISOString(),
    };
  });
}

function startOf(kind: string, { referral, receivedHour }: KeptCase['file'], startedAt: Date | null): Date {
  if (kind === 'iopc_referral') return referral?.clearAt ?? receivedHour;
  return kind === 'desk_open' ? (startedAt ?? receivedHour) : receivedHour;
}
