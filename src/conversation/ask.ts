import { questionById } from '../interview/conditions.ts';
import { forcesIn } from '../interview/forcesIn.ts';
import { interview } from '../interview/interview.ts';
import type { Texts } from '../interview/texts/types.ts';
import type { Question } from '../interview/types.ts';
import { pointedTo, storyOf } from '../suggest/pointedTo.ts';
import { say } from './say.ts';
import type { Conversation } from './state.ts';

/** More questions of yes or no than this, and it is quicker to pick. */
const MAX_SUGGESTED = 3;

/** The option to suggest for a question that is not answered yet, if the words that were told point to one. */
function toSuggest({ walk, declined }: Conversation, question: Question, texts: Texts): string | undefined {
  const given = walk.answers[question.id];
  if (given && !given.open) {
    return undefined;
  }
  const chosen = given?.choices ?? [];
  const refused = declined.filter((each) => each.startsWith(`${question.id}/`));
  const most = question.kind === 'choices' ? MAX_SUGGESTED : 1;
  if (chosen.length + refused.length >= most) {
    return undefined;
  }
  return pointedTo(storyOf(walk.answers), question.id, texts.signs).find(
    (option) => !chosen.includes(option) && !refused.includes(`${question.id}/${option}`),
  );
}

/** Offers the forces that were named in what was told, so that nobody has to name theirs twice. */
function askForce(conversation: Conversation, question: string): Conversation {
  const forces = conversation.walk.answers[question] ? [] : forcesIn(storyOf(conversation.walk.answers));
  const asked = say(conversation, { kind: 'question', question });
  return forces.length === 0
    ? asked
    : { ...say(asked, { kind: 'say', text: 'forceFound' }), forces: forces.map(({ id }) => id) };
}

/**
 * The bot asks what comes next: whether what it was told means this, the question at hand, for more of it, or to check
 * the answers.
 */
export function ask(conversation: Conversation, texts: Texts): Conversation {
  const { at, answers } = conversation.walk;
  const fresh: Conversation = { ...conversation, forces: [], unknownForce: null, suggested: null };
  if (at === null) {
    return say(fresh, { kind: 'say', text: 'checkIntro' });
  }
  const question = questionById(interview, at);
  if (question.kind === 'force') {
    return askForce(fresh, at);
  }
  const option = toSuggest(fresh, question, texts);
  if (option !== undefined) {
    return { ...say(fresh, { kind: 'suggest', question: at, option }), suggested: { question: at, option } };
  }
  return say(fresh, { kind: answers[at]?.open ? 'more' : 'question', question: at });
}
