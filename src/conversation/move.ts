import { changeAnswer } from '../interview/changeAnswer.ts';
import { goBack } from '../interview/goBack.ts';
import { interview } from '../interview/interview.ts';
import { askOn, canSayEnough, sayEnough } from '../interview/sayEnough.ts';
import { startWalk } from '../interview/startWalk.ts';
import type { Texts } from '../interview/texts/types.ts';
import { ask } from './ask.ts';
import { say } from './say.ts';
import type { Conversation } from './state.ts';

/** To the question before; at the first it says that this is it. */
export function back(conversation: Conversation, texts: Texts): Conversation {
  const walk = goBack(interview, conversation.walk);
  return walk === conversation.walk
    ? say(conversation, { kind: 'say', text: 'cannotGoBack' })
    : ask(say({ ...conversation, walk }, { kind: 'say', text: 'goingBack' }), texts);
}

/** To a question answered before. */
export const change = (conversation: Conversation, texts: Texts, question: string): Conversation =>
  ask(
    say(
      { ...conversation, walk: changeAnswer(interview, conversation.walk, question) },
      { kind: 'say', text: 'changing' },
    ),
    texts,
  );

/** On with the answers as they are. */
export const keep = (conversation: Conversation, texts: Texts): Conversation =>
  ask({ ...conversation, walk: startWalk(interview, conversation.walk.answers, conversation.walk.enough) }, texts);

/** To the check, as soon as what is needed was told. */
export function enough(conversation: Conversation, texts: Texts): Conversation {
  const { walk } = conversation;
  if (walk.at === null || walk.enough) {
    return conversation;
  }
  return canSayEnough(interview, walk)
    ? ask(say({ ...conversation, walk: sayEnough(interview, walk) }, { kind: 'say', text: 'enoughSaid' }), texts)
    : say(conversation, { kind: 'say', text: 'notEnough' });
}

/** From the check on with the questions that were left out. */
export const goOnAsking = (conversation: Conversation, texts: Texts): Conversation =>
  ask({ ...conversation, walk: askOn(interview, conversation.walk) }, texts);
