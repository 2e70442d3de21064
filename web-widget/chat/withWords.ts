import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { questionById } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import type { Texts } from '../../src/interview/texts/types.ts';

/** Going on without pressing "Answer" first. */
function leavesWordsBehind({ walk }: Conversation, action: Action): boolean {
  if (walk.at === null || questionById(interview, walk.at).kind !== 'text') return false;
  return action.type === 'enough' || (action.type === 'done' && walk.answers[walk.at]?.open === true);
}

/**
 * What has to happen so that words which stand in the composer while the reporter goes on are answered first and not
 * lost: usually the action alone.
 */
export function withWords(conversation: Conversation, action: Action, typed: string, texts: Texts): Action[] {
  if (typed.trim() === '' || !leavesWordsBehind(conversation, action)) return [action];
  const first: Action = { type: 'type', text: typed };
  const next = converse(conversation, first, texts);
  return next.walk.at === conversation.walk.at && !next.leaving ? [first, action] : [first];
}
