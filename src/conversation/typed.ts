import { interview } from '../interview/interview.ts';
import type { Texts } from '../interview/texts/types.ts';
import type { Given } from '../interview/types.ts';
import { cleanText } from '../report/clean.ts';
import { choose } from './choose.ts';
import { give } from './give.ts';
import { ask, hear, say } from './say.ts';
import type { Conversation } from './state.ts';
import { understand } from './understand.ts';

/** The question that takes a story told at another one. */
const STORY = interview.questions.find((question) => question.pieces)?.id ?? '';

/** Keeps a story for the question it belongs to. It stays open if it was, so nothing is asked twice. */
function keepStory(conversation: Conversation, text: string): Conversation {
  const { skipped: _, ...before }: Given = conversation.walk.answers[STORY] ?? { open: true };
  const story: Given = { ...before, texts: [...(before.texts ?? []), text] };
  const walk = { ...conversation.walk, answers: { ...conversation.walk.answers, [STORY]: story } };
  return ask(say(hear({ ...conversation, walk }, [text], STORY), { kind: 'say', text: 'kept' }));
}

/** Takes what the reporter typed: as an answer where it can be one, and never as nothing. */
export function typed(conversation: Conversation, texts: Texts, raw: string): Conversation {
  const { at, answers } = conversation.walk;
  const text = cleanText(raw).trim();
  if (at === null || text === '') {
    return conversation;
  }
  const meaning = understand(text, at, answers[at]?.open === true, texts);
  switch (meaning.kind) {
    case 'option':
      return choose(conversation, texts, meaning.option);
    case 'done':
      return give(conversation, texts, { done: true });
    case 'text':
      return give(conversation, texts, { text });
    case 'story':
      return keepStory(conversation, text);
    case 'forces':
      return {
        ...say(hear(conversation, [text]), { kind: 'say', text: 'severalForces' }),
        forces: meaning.ids,
        unknownForce: null,
      };
    case 'unknown-force':
      return {
        ...say(hear(conversation, [text]), { kind: 'say', text: 'forceUnknown' }),
        forces: [],
        unknownForce: text,
      };
    case 'nothing':
      return say(hear(conversation, [text]), { kind: 'say', text: 'notUnderstood' });
  }
}
