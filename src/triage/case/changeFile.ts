import type { Actor } from './actor.ts';
import type { CaseFile } from './caseFile.ts';
import { withWorker } from './caseOfficer.ts';
import type { Operation } from './operation.ts';
import { answerHarm } from './operations/answerHarm.ts';
import { answerReferral } from './operations/answerReferral.ts';
import { approveDecision } from './operations/approveDecision.ts';
import { approveOverride } from './operations/approveOverride.ts';
import { approveRelease } from './operations/approveRelease.ts';
import { approveTransfer } from './operations/approveTransfer.ts';
import { checkConflict } from './operations/checkConflict.ts';
import { closeCase } from './operations/closeCase.ts';
import { countReporter } from './operations/countReporter.ts';
import { decideChis } from './operations/decideChis.ts';
import { finishAssessment } from './operations/finishAssessment.ts';
import { placeHold } from './operations/placeHold.ts';
import { proposeDecision } from './operations/proposeDecision.ts';
import { proposeOverride } from './operations/proposeOverride.ts';
import { proposeRelease } from './operations/proposeRelease.ts';
import { proposeTransfer } from './operations/proposeTransfer.ts';
import { raiseChis } from './operations/raiseChis.ts';
import { recordDuty } from './operations/recordDuty.ts';
import { recordFeedback } from './operations/recordFeedback.ts';
import { reopenCase } from './operations/reopenCase.ts';
import { returnTransfer } from './operations/returnTransfer.ts';
import { setCategories } from './operations/setCategories.ts';
import { setFlags } from './operations/setFlags.ts';
import { setGrade } from './operations/setGrade.ts';
import { setPriority } from './operations/setPriority.ts';
import { withdrawProposal } from './operations/withdrawProposal.ts';
import { withdrawTransfer } from './operations/withdrawTransfer.ts';
import type { OperationInputs, OperationName } from './operations.ts';
import type { Outcome, Refusal } from './refusals.ts';

const OPERATIONS: { readonly [Name in OperationName]: Operation<OperationInputs[Name]> } = {
  'check-conflict': checkConflict,
  'propose-override': proposeOverride,
  'approve-override': approveOverride,
  'set-flags': setFlags,
  'set-priority': setPriority,
  'set-grade': setGrade,
  'set-categories': setCategories,
  'answer-harm': answerHarm,
  'finish-assessment': finishAssessment,
  'answer-referral': answerReferral,
  'propose-decision': proposeDecision,
  'approve-decision': approveDecision,
  'withdraw-proposal': withdrawProposal,
  'propose-transfer': proposeTransfer,
  'approve-transfer': approveTransfer,
  'withdraw-transfer': withdrawTransfer,
  'return-transfer': returnTransfer,
  'record-duty': recordDuty,
  'raise-chis': raiseChis,
  'decide-chis': decideChis,
  'count-reporter': countReporter,
  'record-feedback': recordFeedback,
  'place-hold': placeHold,
  'propose-release': proposeRelease,
  'approve-release': approveRelease,
  close: closeCase,
  reopen: reopenCase,
};

export const OPERATION_NAMES = Object.keys(OPERATIONS) as OperationName[];

/** The permission that an operation needs. */
export function permissionOf(name: OperationName): Operation<never>['permission'] {
  return OPERATIONS[name].permission;
}

/** The state machine of a case: the file after the operation, or why it is not done. Changes nothing that it is given. */
export function changeFile<Name extends OperationName>(
  file: CaseFile,
  name: Name,
  input: OperationInputs[Name],
  actor: Actor,
  now: Date,
): Outcome<CaseFile> {
  const operation: Operation<OperationInputs[Name]> = OPERATIONS[name];
  const refusal = operation.guard(file, actor);
  if (refusal !== undefined) return { ok: false, refusal };
  const result = operation.apply(file, input, actor, now);
  return result.ok ? { ok: true, file: withWorker(result.file, name, actor.id) } : result;
}

/** What an actor could do now, and of the rest the reason why not. */
export function whatIsAllowed(file: CaseFile, actor: Actor): Record<OperationName, Refusal | null> {
  const entries = OPERATION_NAMES.map((name) => [name, OPERATIONS[name].guard(file, actor) ?? null] as const);
  return Object.fromEntries(entries) as Record<OperationName, Refusal | null>;
}
