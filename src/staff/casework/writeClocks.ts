import { receivedHour } from '../../intake/receivedHour.ts';
import type { Executor } from '../../store/openStore.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import { referralDeadline, safeguardingDeadline } from '../../triage/caseClocks.ts';
import { englandWales } from '../../triage/rules/england-wales.ts';
import { keptTime } from './keptTime.ts';

/** Starts, stops and takes away a case's clocks as its file says. */
export async function writeClocks(
  executor: Executor,
  id: Uint8Array,
  before: CaseFile,
  file: CaseFile,
  now: Date,
): Promise<void> {
  const raised = file.flags.filter((flag) => !before.flags.includes(flag));
  const safeBy = safeguardingDeadline(raised, keptTime(file.receivedHour, now), englandWales);
  if (safeBy) await startClock(executor, id, 'safeguarding', safeBy);
  const { clearAt } = file.referral ?? {};
  if (file.referral !== before.referral) {
    if (clearAt)
      await startClock(executor, id, 'iopc_referral', referralDeadline(clearAt, englandWales.timeZone), true);
    else await dropClock(executor, id, 'iopc_referral');
  }
  if (met(before, file, 'safeguarding')) await meetClock(executor, id, 'safeguarding', now);
  if (met(before, file, 'iopc_referral')) await meetClock(executor, id, 'iopc_referral', now);
  if (file.stage === 'ASSESSED') await meetClock(executor, id, 'assessment', now);
  if (file.stage === 'FEEDBACK_SENT') await meetClock(executor, id, 'feedback', now);
}

function met(before: CaseFile, file: CaseFile, duty: keyof CaseFile['duties']): boolean {
  return file.duties[duty] === 'met' && before.duties[duty] !== 'met';
}

/** Of two deadlines of an open clock the sooner one holds, unless the clock is set anew. */
async function startClock(executor: Executor, id: Uint8Array, kind: string, due: Date, anew = false): Promise<void> {
  const running = await executor
    .selectFrom('clock')
    .select('due_at')
    .where('report_id', '=', id as Buffer)
    .where('kind', '=', kind)
    .where('met_at', 'is', null)
    .executeTakeFirst();
  const dueAt = running && !anew && running.due_at < due ? running.due_at : due;
  await executor
    .insertInto('clock')
    .values({ report_id: id, kind, due_at: dueAt })
    .onConflict((conflict) => conflict.columns(['report_id', 'kind']).doUpdateSet({ due_at: dueAt, met_at: null }))
    .execute();
}

async function meetClock(executor: Executor, id: Uint8Array, kind: string, now: Date): Promise<void> {
  await executor
    .updateTable('clock')
    .set({ met_at: receivedHour(now) })
    .where('report_id', '=', id as Buffer)
    .where('kind', '=', kind)
    .where('met_at', 'is', null)
    .execute();
}

async function dropClock(executor: Executor, id: Uint8Array, kind: string): Promise<void> {
  await executor
    .deleteFrom('clock')
    .where('report_id', '=', id as Buffer)
    .where('kind', '=', kind)
    .where('met_at', 'is', null)
    .execute();
}
