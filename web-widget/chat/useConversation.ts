import { useCallback, useReducer } from 'preact/hooks';
import type { Texts } from '../../src/interview/texts/types.ts';
import { begin } from './conversation/begin.ts';
import { converse } from './conversation/converse.ts';
import type { Action, Conversation } from './conversation/state.ts';

/** The conversation, and the one way to move it. */
export function useConversation(texts: Texts): [Conversation, (action: Action) => void] {
  const reduce = useCallback(
    (conversation: Conversation, action: Action) => converse(conversation, action, texts),
    [texts],
  );
  return useReducer(reduce, undefined, begin) as [Conversation, (action: Action) => void];
}
