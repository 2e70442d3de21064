import type { Action, Conversation } from '../../src/conversation/state.ts';
import { questionTexts } from '../../src/interview/labels.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import type { Person } from '../../src/report/report.ts';
import { asks, type Chat, pickSeveral } from './chat.ts';
import type { Runner } from './retell.ts';

/** Does what a reporter does in the chat: presses, types, fills in. */
export function chatRunner(chat: Chat, texts: Texts = en): Runner {
  return {
    perform: async (action, before, after) => {
      await doIn(chat, action, before, texts);
      await asks(chat, lastAsked(after, texts));
    },
  };
}

async function doIn(chat: Chat, action: Action, before: Conversation, texts: Texts): Promise<void> {
  const { at, answers } = before.walk;
  const words = questionTexts(texts, at ?? '');
  switch (action.type) {
    case 'type':
      return chat.say(action.text);
    case 'agree':
      return chat.button((action.agrees ? texts.yes : texts.no).label).click();
    case 'done':
      return chat.pick((answers[at ?? '']?.open ? words.done?.label : words.skip?.label) ?? '');
    case 'choose':
      return action.text === undefined
        ? chat.pick(words.options?.[action.option]?.label ?? '')
        : chat.button(texts.ui.forceAsTyped.replace('{name}', action.text)).click();
    case 'choose-several':
      return pickSeveral(chat, at ?? '', action.options);
    case 'describe':
      return describe(chat, action.people, texts);
    default:
      throw new Error(`a reporter does not do this here: ${action.type}`);
  }
}

async function describe(chat: Chat, people: readonly Person[], texts: Texts): Promise<void> {
  for (const [place, person] of people.entries()) {
    if (place > 0) await chat.button(texts.ui.personAdd).click();
    for (const [field, value] of Object.entries(person)) {
      const { label } = texts.person[field as keyof Person];
      await chat.root.getByLabel(label, { exact: true }).nth(place).fill(value);
    }
  }
  await chat.button(texts.ui.personDone).click();
}

/** The last thing that the bot asked. */
function lastAsked({ messages }: Conversation, texts: Texts): string | undefined {
  for (const message of messages.toReversed()) {
    if (message.from !== 'bot') continue;
    const { said } = message;
    if (said.kind === 'question') return questionTexts(texts, said.question).ask;
    if (said.kind === 'more') return questionTexts(texts, said.question).more;
    if (said.kind === 'suggest') return questionTexts(texts, said.question).options?.[said.option]?.suggest;
    if (said.kind === 'say') return texts.ui[said.text];
  }
  return undefined;
}
