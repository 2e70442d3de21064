import { type Botkit, BotkitConversation } from 'botkit';
import type { Conversation } from '../../conversation/state.ts';
import type { Interview } from '../../interview/types.ts';

/** Name of the conversation that asks the interview's questions. */
export const INTERVIEW = 'interview';

/** The thread of the script after the last question. */
const CHECK = 'check';

/** The thread of the script in which a conversation stands: that of the question at hand. */
export const threadOf = ({ walk }: Conversation): string => walk.at ?? CHECK;

/** Gives the conversation after what the reporter did in this turn. */
export type TakeTurn = (context: unknown) => Conversation;

/**
 * The interview as a Botkit conversation: a thread for each question and one for the check, made from the data. Each
 * prompts for its question, and then goes to the thread where the answer leads. Prompts carry ids only: Botkit fills
 * templates, and nothing that somebody typed may be one.
 */
export function addScript(controller: Botkit, interview: Interview, take: TakeTurn): void {
  const script = new BotkitConversation(INTERVIEW, controller);
  for (const thread of [...interview.questions.map(({ id }) => id), CHECK]) {
    script.addQuestion(
      { text: [thread] },
      async (_answer, convo, bot) => {
        await convo.gotoThread(threadOf(take(bot.getConfig('context'))));
      },
      null,
      thread,
    );
  }
  controller.addDialog(script);
}
