import { interview } from '../interview/interview.ts';
import type { Texts } from '../interview/texts/types.ts';
import type { Given } from '../interview/types.ts';
import { cleanText } from '../report/clean.ts';
import { ask } from './ask.ts';
import { agree, choose } from './choose.ts';
import { type Command, commandMeant } from './command.ts';
import { give } from './give.ts';
import { back, change, enough } from './move.ts';
import { hear, say } from './say.ts';
import type { Conversation } from './state.ts';
import { isExactly, understand } from './understand.ts';

/** The question that takes a story told at another one. */
const STORY = interview.questions.find((question) => question.pieces)?.id ?? '';

/** Keeps a story for the question it belongs to. It stays open if it was, so nothing is asked twice. */
function keepStory(conversation: Conversation, texts: Texts, text: string): Conversation {
  const { skipped: _, ...before }: Given = conversation.walk.answers[STORY] ?? { open: true };
  const story: Given = { ...before, texts: [...(before.texts ?? []), text] };
  const walk = { ...conversation.walk, answers: { ...conversation.walk.answers, [STORY]: story } };
  return ask(say(hear({ ...conversation, walk }, [text], STORY), { kind: 'say', text: 'kept' }), texts);
}

function obey(conversation: Conversation, texts: Texts, command: Command): Conversation {
  switch (command.kind) {
    case 'help':
      return say(conversation, { kind: 'help' });
    case 'back':
      return back(conversation, texts);
    case 'leave':
      return { ...conversation, leaving: true };
    case 'enough':
      return enough(conversation, texts);
    case 'change':
      return command.question === undefined
        ? say(conversation, { kind: 'say', text: 'changeWhich' })
        : change(conversation, texts, command.question);
  }
}

/** Yes, no or not sure to what was suggested; undefined for anything else. */
function toSuggestion(conversation: Conversation, texts: Texts, text: string): Conversation | undefined {
  if (conversation.suggested === null) {
    return undefined;
  }
  if (isExactly(text, texts.yes)) {
    return agree(conversation, texts, true);
  }
  return isExactly(text, texts.no) || isExactly(text, texts.notSure)
    ? agree(conversation, texts, false, text)
    : undefined;
}

function answerWith(conversation: Conversation, texts: Texts, text: string, at: string): Conversation {
  const { walk, forces } = conversation;
  const meaning = understand(text, at, { isOpen: walk.answers[at]?.open === true, forces }, texts);
  switch (meaning.kind) {
    case 'options':
      return choose(conversation, texts, meaning.options);
    case 'done':
      return give(conversation, texts, { done: true });
    case 'text':
      return give(conversation, texts, { text });
    case 'story':
      return keepStory(conversation, texts, text);
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

/** Takes what the reporter typed: as a command or an answer where it can be one, and never as nothing. */
export function typed(conversation: Conversation, texts: Texts, raw: string): Conversation {
  const { at, answers } = conversation.walk;
  const text = cleanText(raw).trim();
  if (text === '') {
    return conversation;
  }
  const command = commandMeant(text, texts, answers);
  if (command) {
    return obey(hear(conversation, [text]), texts, command);
  }
  if (at === null) {
    return keepStory(conversation, texts, text);
  }
  return toSuggestion(conversation, texts, text) ?? answerWith(conversation, texts, text, at);
}
