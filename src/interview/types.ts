import type { Person } from '../report/report.ts';
import type { DeskKind } from '../roster/deskKinds.ts';

export type { DeskKind } from '../roster/deskKinds.ts';

/** Languages that a report can be written in. */
export type Language = 'en' | 'cy';

/** What is shown at once when someone may be at risk. */
export type CardId = 'danger' | 'child' | 'self-harm';

/** How a question is answered: a police force, one of the options, several of them, free text, or people described. */
export type QuestionKind = 'force' | 'choice' | 'choices' | 'text' | 'people';

export interface Option {
  readonly id: string;
  /** A place outside this service: choosing it shows how to reach it and leaves the question open. Id of a contact. */
  readonly outside?: string;
  /** Shown at once when it is picked. */
  readonly card?: CardId;
  /** Of several choices: it cannot stand beside another. */
  readonly alone?: true;
}

/** True when the question was answered with one of the ids. `skipped` stands for having gone on without an answer. */
export interface Condition {
  readonly question: string;
  readonly is: readonly string[];
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** Cannot be skipped. */
  readonly required?: true;
  /** Answers to pick. For `text` they are shortcuts beside typing. */
  readonly options?: readonly Option[];
  /** Asked only when this holds. */
  readonly when?: Condition;
  /** Several messages make up the answer; it ends when the reporter says so. */
  readonly pieces?: true;
  /** Of a choice: words of one's own are an answer too, beside the options or instead of them. */
  readonly words?: true;
}

/** The first route that holds picks the desk; one without a condition holds always. */
export interface Route {
  readonly when?: Condition;
  /** In order of preference: the first that the unit has gets the report. None of them: nobody does. */
  readonly desks: readonly DeskKind[];
}

export interface Interview {
  readonly version: number;
  readonly questions: readonly Question[];
  readonly routes: readonly Route[];
}

/** What a reporter said to one question. */
export interface Given {
  /** Ids of options, or of the force. */
  readonly choices?: readonly string[];
  /** Typed words, one entry a message. */
  readonly texts?: readonly string[];
  readonly people?: readonly Person[];
  /** Gone on without an answer. */
  readonly skipped?: true;
  /** More may come: the question is not done. */
  readonly open?: true;
}

/** By question id. Answers to questions that no longer apply are kept, and count for nothing until they apply again. */
export type Answers = Readonly<Record<string, Given>>;

/** Where a reporter is: at a question, or (`null`) at the check before sending. */
export interface Walk {
  readonly answers: Answers;
  readonly at: string | null;
  /** The reporter has said enough: only what is needed is still asked. */
  readonly enough?: true;
}

/** The id under which a skipped question appears in conditions and in the report. */
export const SKIPPED = 'skipped';

/** The force question's answer when the reporter cannot tell. */
export const FORCE_NOT_SURE = 'not-sure';

/** The force question's answer when the force is not on the list and was written down as typed. */
export const FORCE_OTHER = 'other';
