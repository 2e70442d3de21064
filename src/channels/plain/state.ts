import type { ChatState } from '../../chat/state.ts';
import type { Conversation } from '../../conversation/state.ts';
import type { Language } from '../../interview/types.ts';

/** As a transcript with a form under it, or as one question a page. */
export type View = 'chat' | 'pages';

/** Fields of a question's form that were filled in and are not an answer yet, by name. */
export type Draft = readonly (readonly [string, string])[];

/** What a page carries: all there is of a conversation. Nothing of it stays here. */
export interface PageState {
  readonly language: Language;
  readonly view: View;
  /** From it come the return code and the mark by which a report is held once. */
  readonly seed: string;
  readonly chat: ChatState;
  /** How many messages the reporter has seen before this page. */
  readonly seen: number;
  /** By question id. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** What a page carries after the report is in: none of the reporter's words. */
export interface SentState {
  readonly language: Language;
  readonly seed: string;
  /** `YYYY-MM-DD` */
  readonly sentOn: string;
  /** The two places of the code that are asked for, from 0. */
  readonly ask: readonly [number, number];
}

export type Carried = PageState | SentState;

export const isSent = (carried: Carried): carried is SentState => 'sentOn' in carried;

export const conversationOf = (state: PageState): Conversation => state.chat.conversation;
