import { useCallback, useReducer } from 'preact/hooks';
import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import type { Texts } from '../../src/interview/texts/types.ts';

/** The conversation, and the one way to move it. */
export function useConversation(texts: Texts): [Conversation, (action: Action) => void] {
  const reduce = useCallback(
    (conversation: Conversation, action: Action) => converse(conversation, action, texts),
    [texts],
  );
  return useReducer(reduce, texts, begin) as [Conversation, (action: Action) => void];
}
