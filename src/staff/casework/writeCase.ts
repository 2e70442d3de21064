import { receivedHour } from '../../intake/receivedHour.ts';
import type { Executor } from '../../store/openStore.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import { englandWalesCase } from '../../triage/rules/case/england-wales.ts';
import { endOfHour } from '../queue/hours.ts';
import type { KeptCase } from './readCase.ts';

/** Keeps a changed case as its next version. */
export async function writeCase(
  executor: Executor,
  id: Uint8Array,
  before: KeptCase,
  file: CaseFile,
  now: Date,
): Promise<void> {
  const reportId = id as Buffer;
  const decidedNow = file.decision !== null && before.file.decision === null;
  const row = {
    ...columnsOf(file),
    version: before.version + 1,
    rules_version: englandWalesCase.version,
    ...(decidedNow ? { decided_hour: receivedHour(now) } : {}),
    ...(file.stage === 'CLOSED' && before.file.stage !== 'CLOSED' ? { closed_hour: receivedHour(now) } : {}),
    ...(file.stage === 'REOPENED' && before.file.stage !== 'REOPENED' ? { reopened_hour: endOfHour(now) } : {}),
    ...(file.decision === null ? { decided_hour: null } : {}),
  };
  await executor
    .insertInto('case_file')
    .values({ report_id: reportId, ...row })
    .onConflict((conflict) => conflict.column('report_id').doUpdateSet(row))
    .execute();
  await executor
    .updateTable('triage')
    .set({ state: file.stage, assessed_priority: file.priority })
    .where('report_id', '=', reportId)
    .execute();
  await writeDeclared(executor, reportId, file);
}

async function writeDeclared(executor: Executor, reportId: Buffer, file: CaseFile): Promise<void> {
  await executor.deleteFrom('case_conflict').where('report_id', '=', reportId).execute();
  if (file.declared.length === 0) return;
  await executor
    .insertInto('case_conflict')
    .values(
      file.declared.map(({ member, answer, overrideBy }) => ({
        report_id: reportId,
        member,
        answer,
        override_by: overrideBy,
      })),
    )
    .execute();
  await freeOfLockedOut(executor, reportId, file);
}

/** Whom a conflict of interest locks out does not keep the report in hand: it waits for somebody else. */
async function freeOfLockedOut(executor: Executor, reportId: Buffer, { declared }: CaseFile): Promise<void> {
  const lockedOut = declared
    .filter(({ answer }) => answer === 'named' || answer === 'know')
    .map(({ member }) => member);
  if (lockedOut.length === 0) return;
  await executor.deleteFrom('assignment').where('report_id', '=', reportId).where('holder', 'in', lockedOut).execute();
}

function columnsOf({
  grade,
  categories,
  flags,
  harm,
  referral,
  proposal,
  decision,
  transfer,
  hold,
  chis,
  ...file
}: CaseFile) {
  return {
    source: grade?.source ?? null,
    information: grade?.information ?? null,
    handling: grade?.handling ?? null,
    conditions: grade ? [...grade.conditions] : null,
    categories: categories ? [...categories.codes] : null,
    apsp: categories?.apsp ?? null,
    complaint: categories ? [...categories.complaint] : null,
    standards: categories ? [...categories.standards] : null,
    flags: [...flags],
    harm: harm ? [...harm.risk] : null,
    safe_to_act: harm?.safeToAct ?? null,
    referral: referral?.answer ?? null,
    referral_rules: referral ? [...referral.rules] : null,
    clear_at: referral?.clearAt ?? null,
    referral_by: referral?.by ?? null,
    proposed_outcome: proposal?.outcome ?? null,
    proposed_by: proposal?.by ?? null,
    outcome: decision?.outcome ?? null,
    decided_by: decision?.by ?? null,
    approved_by: decision?.approvedBy ?? null,
    transfer_desk: transfer?.desk ?? null,
    transfer_reason: transfer?.reason ?? null,
    transfer_by: transfer?.by ?? null,
    hold_reason: hold?.reason ?? null,
    hold_by: hold?.by ?? null,
    hold_removal_by: hold?.removalBy ?? null,
    feedback: file.feedback,
    reopened: file.reopened,
    safeguarding: file.duties.safeguarding,
    iopc_referral: file.duties.iopc_referral,
    worked_by: [...file.workedBy],
    chis_reason: chis?.reason ?? null,
    chis_by: chis?.by ?? null,
    chis_outcome: chis?.decision?.outcome ?? null,
    chis_grounds: chis?.decision?.grounds ?? null,
    chis_decided_by: chis?.decision?.by ?? null,
    reporter_counted: file.reporterCounted,
  };
}
