import type { ReferralRuleCode } from '../rules/case/caseRules.ts';
import type { CategoryCode } from '../rules/case/categories.ts';
import type { ChisGrounds, ChisOutcome, ChisReason } from '../rules/case/chis.ts';
import type { ComplaintLetter, StandardCode } from '../rules/case/complaint.ts';
import type { ConflictAnswer } from '../rules/case/conflict.ts';
import type { FlagCode } from '../rules/case/flags.ts';
import type { Grade } from '../rules/case/grading.ts';
import type { HarmCode, SafeToActCode } from '../rules/case/harm.ts';
import type { HoldReason } from '../rules/case/hold.ts';
import type { OutcomeCode } from '../rules/case/outcomes.ts';
import type { PriorityCode } from '../rules/case/priorities.ts';
import type { FeedbackCode, ReopeningReason } from '../rules/case/reasons.ts';
import type { ReferralAnswerCode } from '../rules/case/referral.ts';
import type { TransferReason } from '../rules/case/transfer.ts';

export const STAGES = [
  'RECEIVED',
  'OPENED',
  'CONFLICT_CHECKED',
  'ASSESSED',
  'DECIDED',
  'FEEDBACK_SENT',
  'CLOSED',
  'REOPENED',
] as const;

/** How far a case is. */
export type Stage = (typeof STAGES)[number];

/** Duties that keep a case from being closed while they are open. */
export const DUTIES = ['safeguarding', 'iopc_referral'] as const;
export type Duty = (typeof DUTIES)[number];
export type DutyState = 'none' | 'open' | 'met';

/** No category is an answer too where a complaint's letters say what it is. */
export interface Categories {
  readonly codes: readonly CategoryCode[];
  /** Only with SEX: abuse of position for a sexual purpose. */
  readonly apsp: boolean;
  readonly complaint: readonly ComplaintLetter[];
  readonly standards: readonly StandardCode[];
}

export interface Harm {
  readonly risk: readonly HarmCode[];
  readonly safeToAct: SafeToActCode;
}

export interface Referral {
  readonly answer: ReferralAnswerCode;
  /** With `mandatory` at least one. */
  readonly rules: readonly ReferralRuleCode[];
  /** When it first became clear that it must be referred; null where no clock runs. Kept apart from the receipt. */
  readonly clearAt: Date | null;
  /** Who decided. */
  readonly by: string;
}

/** What one member said of themselves; `overridden`: two others let them back in. */
export interface Declared {
  readonly member: string;
  readonly answer: ConflictAnswer | 'overridden';
  /** Who proposes to let them back in. */
  readonly overrideBy: string | null;
}

/** The review of whether the reporter could become a covert source; the last, where there were several. */
export interface Chis {
  readonly reason: ChisReason;
  /** Who asked. */
  readonly by: string;
  readonly decision: { readonly outcome: ChisOutcome; readonly grounds: ChisGrounds; readonly by: string } | null;
}

/** A case as the machine sees it: codes and names of members, never a word of the report. */
export interface CaseFile {
  readonly stage: Stage;
  readonly receivedHour: Date;
  readonly declared: readonly Declared[];
  readonly grade: Grade | null;
  readonly categories: Categories | null;
  readonly flags: readonly FlagCode[];
  /** What a member says; what the reporter agreed to stands beside it. */
  readonly priority: PriorityCode | null;
  readonly harm: Harm | null;
  readonly referral: Referral | null;
  readonly proposal: { readonly outcome: OutcomeCode; readonly by: string } | null;
  /** `approvedBy` is null where one person was enough. */
  readonly decision: { readonly outcome: OutcomeCode; readonly by: string; readonly approvedBy: string | null } | null;
  /** To which desk somebody proposes that it goes. */
  readonly transfer: { readonly desk: string; readonly reason: TransferReason; readonly by: string } | null;
  /** The desk that gave it to this one, where it may go back to. */
  readonly cameFrom: string | null;
  /** What keeps the words from being erased; `removalBy`: who proposes that it ends. */
  readonly hold: { readonly reason: HoldReason; readonly by: string; readonly removalBy: string | null } | null;
  /** Whether the words are gone. */
  readonly erased: boolean;
  readonly feedback: FeedbackCode | null;
  readonly reopened: ReopeningReason | null;
  readonly duties: Readonly<Record<Duty, DutyState>>;
  readonly chis: Chis | null;
  /** Whether its reporter has been counted; as of which kind is not kept. */
  readonly reporterCounted: boolean;
  /** Who has it in hand. */
  readonly holder: string | null;
  /** Who assessed, proposed, decided or closed it, ever. */
  readonly workedBy: readonly string[];
}

/** A case of which only the arrival is known. */
export function newCase(stage: Stage, receivedHour: Date): CaseFile {
  return {
    stage,
    receivedHour,
    declared: [],
    grade: null,
    categories: null,
    flags: [],
    priority: null,
    harm: null,
    referral: null,
    proposal: null,
    decision: null,
    transfer: null,
    cameFrom: null,
    hold: null,
    erased: false,
    feedback: null,
    reopened: null,
    duties: { safeguarding: 'none', iopc_referral: 'none' },
    chis: null,
    reporterCounted: false,
    holder: null,
    workedBy: [],
  };
}
