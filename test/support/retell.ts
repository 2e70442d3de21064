import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { questionById } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import { forceName } from '../../src/interview/labels.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { FORCE_NOT_SURE, FORCE_OTHER } from '../../src/interview/types.ts';
import { piecesOf, type Said, type Telling } from './telling.ts';

/** A way in which a conversation is shown and answered. */
export interface Runner {
  /** Does it where the reporter does it. `before`: the conversation that they see; `after`: the one they must see then. */
  perform(action: Action, before: Conversation, after: Conversation): Promise<void>;
}

/** The way on without an answer, or the end of one in pieces. */
const DONE: Action = { type: 'done' };

function forceAction({ unknownForce }: Conversation, { choices = [], text = '' }: Said, texts: Texts): Action {
  const [force = ''] = choices;
  if (force === FORCE_NOT_SURE) return { type: 'choose', option: force };
  if (force !== FORCE_OTHER) return { type: 'type', text: forceName(texts, force) ?? '' };
  return unknownForce === null ? { type: 'type', text } : { type: 'choose', option: FORCE_OTHER, text };
}

/** What a reporter who tells this does next. */
function nextAction(conversation: Conversation, telling: Telling, texts: Texts): Action {
  const { walk, suggested } = conversation;
  const question = questionById(interview, walk.at ?? '');
  const said = telling[question.id];
  const given = walk.answers[question.id];
  if (suggested !== null) return { type: 'agree', agrees: said?.choices?.includes(suggested.option) ?? false };
  if (said === undefined) return DONE;
  if (question.kind === 'force') return forceAction(conversation, said, texts);
  if (question.kind === 'people') return { type: 'describe', people: said.people ?? [] };
  if (question.pieces) {
    const piece = piecesOf(said.text ?? '')[given?.texts?.length ?? 0];
    return piece === undefined ? DONE : { type: 'type', text: piece };
  }
  const [option] = said.choices ?? [];
  if (option === undefined) return { type: 'type', text: said.text ?? '' };
  return question.kind === 'choices'
    ? { type: 'choose-several', options: said.choices ?? [] }
    : { type: 'choose', option };
}

/**
 * Tells it in a conversation, doing every step both where the reporter does it and in a conversation of the test's own,
 * up to the check before sending.
 */
export async function retell(telling: Telling, runner: Runner, texts: Texts = en): Promise<void> {
  let now = begin(texts);
  while (now.walk.at !== null) {
    const action = nextAction(now, telling, texts);
    const after = converse(now, action, texts);
    await runner.perform(action, now, after);
    now = after;
  }
}
