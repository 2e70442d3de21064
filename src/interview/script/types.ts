import type { CardId, Language } from '../types.ts';

/** A question as it is read to somebody on the phone. */
export interface SpokenQuestion {
  readonly say: string;
  /** The answers are read out after it. Without it they are for the call handler to pick from what is said. */
  readonly readAnswers?: true;
}

/** What a call handler reads to a caller, in the caller's language. Each entry of a list is said in one breath. */
export interface Script {
  readonly language: Language;
  /** Before the first question. */
  readonly opening: readonly string[];
  /** By the interview's question ids. */
  readonly questions: Readonly<Record<string, SpokenQuestion>>;
  /** Said at once when words or answers mean that someone may be at risk. */
  readonly cards: Readonly<Record<CardId, readonly string[]>>;
  /** Said before a question is answered by going to somebody outside this service. */
  readonly outside: string;
  /** Before the answers are read back. */
  readonly check: readonly string[];
  /** Asked before the report is marked as urgent, because the mark can be seen. */
  readonly urgent: string;
  readonly code: {
    readonly before: readonly string[];
    /** One for each three words. */
    readonly groups: readonly [string, string, string];
    readonly again: string;
    /** `{a}` and `{b}` are the words' numbers. */
    readonly confirm: string;
    readonly wrong: string;
    readonly right: string;
    readonly without: string;
  };
  readonly ending: readonly string[];
  /** When the report cannot be sent. */
  readonly notSent: string;
}
