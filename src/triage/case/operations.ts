import type { ReferralRuleCode } from '../rules/case/caseRules.ts';
import type { ChisGrounds, ChisOutcome, ChisReason } from '../rules/case/chis.ts';
import type { ConflictAnswer } from '../rules/case/conflict.ts';
import type { FlagCode } from '../rules/case/flags.ts';
import type { Grade } from '../rules/case/grading.ts';
import type { HoldReason } from '../rules/case/hold.ts';
import type { OutcomeCode } from '../rules/case/outcomes.ts';
import type { PriorityCode } from '../rules/case/priorities.ts';
import type { FeedbackCode, ReopeningReason } from '../rules/case/reasons.ts';
import type { ReferralAnswerCode } from '../rules/case/referral.ts';
import type { TransferReason } from '../rules/case/transfer.ts';
import type { Categories, Duty, Harm } from './caseFile.ts';

/** What each operation is given. */
export interface OperationInputs {
  'check-conflict': { readonly answer: ConflictAnswer };
  'propose-override': { readonly member: string };
  'approve-override': { readonly member: string };
  'set-flags': { readonly flags: readonly FlagCode[] };
  'set-priority': { readonly priority: PriorityCode };
  'set-grade': Grade;
  'set-categories': Categories;
  'answer-harm': Harm;
  'finish-assessment': object;
  'answer-referral': {
    readonly answer: ReferralAnswerCode;
    readonly rules: readonly ReferralRuleCode[];
    readonly clearAt: Date | null;
  };
  'propose-decision': { readonly outcome: OutcomeCode };
  'approve-decision': object;
  'withdraw-proposal': object;
  'propose-transfer': { readonly desk: string; readonly reason: TransferReason };
  /** The desk that whoever agrees has sealed it for. */
  'approve-transfer': { readonly desk: string };
  'withdraw-transfer': object;
  'return-transfer': object;
  'record-duty': { readonly duty: Duty };
  'raise-chis': { readonly reason: ChisReason };
  'decide-chis': { readonly outcome: ChisOutcome; readonly grounds: ChisGrounds };
  'count-reporter': object;
  'record-feedback': { readonly feedback: FeedbackCode };
  'place-hold': { readonly reason: HoldReason };
  'propose-release': object;
  'approve-release': object;
  close: object;
  reopen: { readonly reason: ReopeningReason };
}

export type OperationName = keyof OperationInputs;
