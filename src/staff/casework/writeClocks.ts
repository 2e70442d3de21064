import { receivedHour } from '../../intake/receivedHour.ts';
import type { Executor } from '../../store/openStore.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import { firstOpenBy, referralDeadline, safeguardingDeadline } from '../../triage/caseClocks.ts';
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
    if (clearAt) {
      const due = referralDeadline(clearAt, englandWales.timeZone);
      await startClock(executor, id, 'iopc_referral', due, { anew: true, startedAt: clearAt });
    } else await dropClock(executor, id, 'iopc_referral');
  }
  if (file.stage === 'RECEIVED' && before.stage !== 'RECEIVED') await startDeskOpen(executor, id, file, now);
  if (met(before, file, 'safeguarding')) await meetClock(executor, id, 'safeguarding', now);
  if (met(before, file, 'iopc_referral')) await meetClock(executor, id, 'iopc_referral', now);
  if (file.stage === 'ASSESSED') await meetClock(executor, id, 'assessment', now);
  if (file.stage === 'FEEDBACK_SENT') await meetClock(executor, id, 'feedback', now);
}

/** A case that begins anew at a desk waits there to be opened as a new report does; the clocks of its receipt go on. */
async function startDeskOpen(executor: Executor, id: Uint8Array, file: CaseFile, now: Date): Promise<void> {
  const { priority } = await executor
    .selectFrom('triage')
    .select('priority')
    .where('report_id', '=', id as Buffer)
    .executeTakeFirstOrThrow();
  const isHigh = priority || file.priority === 'high' || file.flags.includes('DANGER');
  const startedAt = keptTime(file.receivedHour, now);
  const due = firstOpenBy(startedAt, isHigh ? 'high' : 'medium', englandWales);
  await startClock(executor, id, 'desk_open', due, { anew: true, startedAt });
}

function met(before: CaseFile, file: CaseFile, duty: keyof CaseFile['duties']): boolean {
  return file.duties[duty] === 'met' && before.duties[duty] !== 'met';
}

interface Start {
  readonly anew?: boolean;
  /** From when its time counts, where that is not the receipt. */
  readonly startedAt?: Date;
}

/** Of two deadlines of an open clock the sooner one holds, unless the clock is set anew. */
async function startClock(
  executor: Executor,
  id: Uint8Array,
  kind: string,
  due: Date,
  { anew = false, startedAt }: Start = {},
): Promise<void> {
  const running = await executor
    .selectFrom('clock')
    .select('due_at')
    .where('report_id', '=', id as Buffer)
    .where('kind', '=', kind)
    .where('met_at', 'is', null)
    .executeTakeFirst();
  const dueAt = running && !anew && running.due_at < due ? running.due_at : due;
  const started = startedAt && { started_at: startedAt };
  await executor
    .insertInto('clock')
    .values({ report_id: id, kind, due_at: dueAt, ...started })
    .onConflict((conflict) =>
      conflict.columns(['report_id', 'kind']).doUpdateSet({ due_at: dueAt, met_at: null, ...started }),
    )
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
