import type { Conversation } from '../../src/conversation/state.ts';

/** What `data-state` on the document says, for whoever watches from outside (tests do). */
export type DocumentState = 'ready' | 'loaded' | 'sending' | 'sent' | 'stopped';

/** `ready`: the first question can be answered. `loaded`: nothing more is fetched until Send. */
export function documentState({ phase, sealing }: Conversation, hasAllWords: boolean): DocumentState {
  if (phase.name === 'sending') {
    return 'sending';
  }
  if (phase.name !== 'talking') {
    return 'sent';
  }
  if (sealing.name === 'ready' && !hasAllWords) {
    return 'ready';
  }
  return { loading: 'ready', ready: 'loaded', stopped: 'stopped' }[sealing.name] as DocumentState;
}
