import { type Activity, ActivityTypes, TurnContext } from 'botbuilder-core';
import { Botkit } from 'botkit';
import { begin } from '../../conversation/begin.ts';
import { converse } from '../../conversation/converse.ts';
import type { Action, Conversation } from '../../conversation/state.ts';
import { interview } from '../../interview/interview.ts';
import { textsFor } from '../../interview/texts/textsFor.ts';
import type { Texts } from '../../interview/texts/types.ts';
import type { Language } from '../../interview/types.ts';
import type { ChatState } from '../state.ts';
import { PageAdapter } from './adapter.ts';
import { addScript, INTERVIEW, threadOf } from './script.ts';
import { TurnStorage } from './storage.ts';

/** Botkit addresses everything by channel, conversation and user. Here the first and the last say nothing. */
const CHANNEL = 'candour';
const REPORTER = 'reporter';

/** A turn as the script's handlers see it: Botkit hands them nothing but its own. */
interface Turn {
  readonly action: Action | null;
  readonly texts: Texts;
  conversation: Conversation;
}
const TURN = Symbol('turn');

export type Runner = (state: ChatState | null, actions: readonly Action[], language: Language) => Promise<ChatState>;

/**
 * Botkit's turn, but that its faults are its caller's. Botkit runs the turn inside callbacks of its middleware, whose
 * failures reach nobody: the turn would never end, and the process would.
 */
class Controller extends Botkit {
  override async handleTurn(context: TurnContext): Promise<void> {
    const dialogs = await this.dialogSet.createContext(context);
    const bot = await this.spawn(dialogs);
    if (dialogs.activeDialog) await dialogs.continueDialog();
    else await bot.beginDialog(INTERVIEW, { thread: threadOf((context.turnState.get(TURN) as Turn).conversation) });
    await this.saveState(bot);
  }
}

const activityFor = (conversation: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  channelId: CHANNEL,
  conversation: { id: conversation, isGroup: false, conversationType: '', name: '' },
  from: { id: REPORTER, name: '' },
  recipient: { id: CHANNEL, name: '' },
  text: '',
});

/** Botkit with the interview's script, and a way to let it take turns. It holds a conversation only while it runs. */
export function createRunner(): Runner {
  const storage = new TurnStorage();
  const adapter = new PageAdapter();
  const controller = new Controller({ adapter, storage, disable_webserver: true, disable_console: true });

  addScript(controller, interview, (context) => {
    const turn = (context as TurnContext).turnState.get(TURN) as Turn;
    if (turn.action !== null) turn.conversation = converse(turn.conversation, turn.action, turn.texts);
    return turn.conversation;
  });

  const takeTurn = async ({ conversation, dialogState }: ChatState, action: Action | null, texts: Texts) => {
    const id = crypto.randomUUID();
    const turn: Turn = { action, texts, conversation };
    const context = new TurnContext(adapter, activityFor(id));
    context.turnState.set(TURN, turn);
    storage.lend(id, dialogState === undefined ? {} : { dialogState });
    try {
      await controller.handleTurn(context);
      return { conversation: turn.conversation, dialogState: storage.lent(id)?.['dialogState'] };
    } finally {
      storage.takeBack(id);
    }
  };

  return async (state, actions, language) => {
    const texts = textsFor(language);
    if (texts === undefined) throw new RangeError('no words in this language');
    let now = state ?? (await takeTurn({ conversation: begin(texts), dialogState: undefined }, null, texts));
    for (const action of actions) now = await takeTurn(now, action, texts);
    return now;
  };
}
