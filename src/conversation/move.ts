import { changeAnswer } from '../interview/changeAnswer.ts';
import { goBack } from '../interview/goBack.ts';
import { interview } from '../interview/interview.ts';
import { startWalk } from '../interview/startWalk.ts';
import { ask, say } from './say.ts';
import type { Conversation } from './state.ts';

/** To the question before; nothing when this is the first. */
export function back(conversation: Conversation): Conversation {
  const walk = goBack(interview, conversation.walk);
  return walk === conversation.walk
    ? conversation
    : ask(say({ ...conversation, walk }, { kind: 'say', text: 'goingBack' }));
}

/** To a question answered before. */
export const change = (conversation: Conversation, question: string): Conversation =>
  ask(
    say(
      { ...conversation, walk: changeAnswer(interview, conversation.walk, question) },
      { kind: 'say', text: 'changing' },
    ),
  );

/** On with the answers as they are. */
export const keep = (conversation: Conversation): Conversation =>
  ask({ ...conversation, walk: startWalk(interview, conversation.walk.answers) });
