import type { Action } from '../conversation/state.ts';
import type { Language } from '../interview/types.ts';
import type { ChatState } from './state.ts';

/** Turns of one conversation, one after the other. */
export interface ToThread {
  readonly id: number;
  /** Null begins a conversation. */
  readonly state: ChatState | null;
  readonly actions: readonly Action[];
  readonly language: Language;
}

export type FromThread =
  | { readonly id: number; readonly state: ChatState }
  /** A fault of ours, by its class: a message could hold what somebody typed. */
  | { readonly id: number; readonly fault: string };
