import { questionById } from '../interview/conditions.ts';
import { interview } from '../interview/interview.ts';
import { questionTexts } from '../interview/labels.ts';
import type { Texts } from '../interview/texts/types.ts';
import { give } from './give.ts';
import { hear, say } from './say.ts';
import type { Conversation } from './state.ts';

/** Takes an option of the question at hand. A place outside shows how to reach it and leaves the question open. */
export function choose(conversation: Conversation, texts: Texts, option: string, text?: string): Conversation {
  const { at } = conversation.walk;
  if (at === null) {
    return conversation;
  }
  const outside = questionById(interview, at).options?.find((each) => each.id === option)?.outside;
  if (outside === undefined) {
    return give(conversation, texts, { choices: [option], ...(text === undefined ? {} : { text }) });
  }
  const label = questionTexts(texts, at).options?.[option]?.label ?? '';
  return say(hear(conversation, [label]), { kind: 'say', text: 'outside' }, { kind: 'contacts', ids: [outside] });
}
