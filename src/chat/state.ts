import type { Conversation } from '../conversation/state.ts';

/** What Botkit keeps of a conversation between two turns: plain JSON, and all there is of it. */
export interface ChatState {
  readonly conversation: Conversation;
  /** Botkit's own: which of its dialogs run, and where in the script they stand. */
  readonly dialogState: unknown;
}
