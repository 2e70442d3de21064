import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { questionById } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import { en } from '../../src/interview/texts/en.ts';
import { FORCE_OTHER, type Walk } from '../../src/interview/types.ts';
import type { Person } from '../../src/report/report.ts';

/** What a reporter says, in the words that they see. */
export interface Story {
  /** Typed; kept as typed when no force of the list fits. */
  force: string;
  conflict: 'no' | 'yes';
  /** One message each. */
  what: string[];
  connected: keyof NonNullable<(typeof en.questions)['connected']['options']>;
  who: Person;
  when: string;
  still: 'yes' | 'no';
  /** Options of further questions, by question. */
  picks?: Readonly<Record<string, readonly string[]>>;
}

export type ChatState = 'ready' | 'loaded' | 'sending' | 'sent' | 'stopped';

/** The chat as a reporter meets it, inside a frame or on a page of its own. */
export interface Chat {
  root: FrameLocator | Page;
  /** Waits for the document's `data-state`. */
  until(state: ChatState): Promise<void>;
  /** Presses one of the answers, by the words on it. */
  pick(label: string): Promise<void>;
  /** Puts the text into the composer at once and answers. */
  say(text: string): Promise<void>;
  /** The same, key by key. */
  type(text: string): Promise<void>;
  button(name: string): Locator;
}

const { ui, questions } = en;

/** The chat in the frame that `<candour-chat>` makes. */
export const chatInFrame = (page: Page): Chat => chatIn(page.frameLocator('candour-chat iframe'));

export function chatIn(root: FrameLocator | Page): Chat {
  const composer = root.getByRole('textbox', { name: ui.answerLabel });
  return {
    root,
    until: (state) => root.locator(`html[data-state="${state}"]`).waitFor({ state: 'attached' }),
    pick: (label) =>
      root
        .getByRole('button', { name: startingWith(label) })
        .last()
        .click(),
    say: async (text) => {
      await composer.fill(text);
      await composer.press('Enter');
    },
    type: async (text) => {
      await composer.pressSequentially(text);
      await composer.press('Enter');
    },
    button: (name) => root.getByRole('button', { name, exact: true }).last(),
  };
}

/** Answers what the story answers and skips the rest, up to the check before sending. */
export async function tell(chat: Chat, story: Story): Promise<void> {
  // The chat's own reducer is pure: run beside it, it tells what the chat asks next.
  let conversation = begin(en);
  while (conversation.walk.at !== null) {
    for (const action of await answerNext(chat, story, conversation)) {
      conversation = converse(conversation, action, en);
    }
  }
  await chat.button(ui.send).waitFor();
}

/** Answers what is asked now, and gives what that was for the conversation. */
async function answerNext(chat: Chat, story: Story, { walk, suggested }: Conversation): Promise<Action[]> {
  const at = walk.at ?? '';
  if (suggested) {
    await asks(chat, questions[at]?.options?.[suggested.option]?.suggest);
    const agrees = story.picks?.[at]?.includes(suggested.option) === true;
    await chat.button(agrees ? en.yes.label : en.no.label).click();
    return [{ type: 'agree', agrees }];
  }
  await asks(chat, walk.answers[at]?.open ? questions[at]?.more : questions[at]?.ask);
  switch (at) {
    case 'force':
      await chat.type(story.force);
      await chat.button(ui.forceAsTyped.replace('{name}', story.force)).click();
      return [{ type: 'choose', option: FORCE_OTHER, text: story.force }];
    case 'what':
      for (const [index, piece] of story.what.entries()) {
        await chat.say(piece);
        if (index === 0) await asks(chat, questions['what']?.more);
      }
      await chat.pick(questions['what']?.done?.label ?? '');
      return [...story.what.map((text) => ({ type: 'type' as const, text })), { type: 'done' }];
    case 'who':
      await describePerson(chat, story.who);
      return [{ type: 'describe', people: [story.who] }];
    case 'when':
      await chat.say(story.when);
      return [{ type: 'type', text: story.when }];
    default:
      return pickOrSkip(chat, story, walk, at);
  }
}

async function pickOrSkip(chat: Chat, story: Story, { answers }: Walk, at: string): Promise<Action[]> {
  const named = {
    conflict: story.conflict,
    'conflict-who': 'unit',
    connected: String(story.connected),
    still: story.still,
  }[at];
  const picked = story.picks?.[at] ?? (named === undefined ? [] : [named]);
  const isSeveral = questionById(interview, at).kind === 'choices';
  if (isSeveral && (picked.length > 0 || answers[at]?.open)) {
    await pickSeveral(chat, at, picked);
    return [{ type: 'choose-several', options: [...new Set([...(answers[at]?.choices ?? []), ...picked])] }];
  }
  const [option] = picked;
  if (option === undefined) {
    await chat.pick(questions[at]?.skip?.label ?? '');
    return [{ type: 'done' }];
  }
  await chat.pick(optionLabel(at, option));
  return [{ type: 'choose', option }];
}

/** Ticks the answers, beside those that are ticked, and goes on. */
export async function pickSeveral(chat: Chat, question: string, options: readonly string[]): Promise<void> {
  for (const option of options) {
    await chat.root.getByRole('checkbox', { name: optionLabel(question, option), exact: true }).check();
  }
  await chat.button(ui.pickedDone).click();
}

/** Says that nobody is in danger, which is the first question. */
export async function pastDanger(chat: Chat): Promise<void> {
  await chat.pick(optionLabel('danger', 'no'));
  await asks(chat, questions['force']?.ask);
}

/** Fills in the person at hand and goes on. */
export async function describePerson(chat: Chat, person: Person): Promise<void> {
  for (const [field, value] of Object.entries(person)) {
    await chat.root
      .getByLabel(en.person[field as keyof Person].label, { exact: true })
      .first()
      .fill(value);
  }
  await chat.button(ui.personDone).click();
}

/** The nine words on the screen. */
export async function readCode(chat: Chat): Promise<string[]> {
  await chat.root.getByRole('heading', { name: ui.codeTitle }).waitFor();
  const items = await chat.root.locator('.code li').allInnerTexts();
  const words = items.map((item) => item.replace(/[^a-z]/g, ''));
  expect(words).toHaveLength(9);
  return words;
}

/** Shows that the words were noted, down to the visible end. */
export async function confirmCode(chat: Chat, words: readonly string[]): Promise<void> {
  await chat.button(ui.codeWritten).click();
  const fields = chat.root.locator('input[data-place]');
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    await field.fill(words[Number(await field.getAttribute('data-place'))] ?? '');
  }
  await chat.button(ui.confirmButton).click();
  await chat.root.getByRole('heading', { name: ui.ended }).waitFor();
}

/** Waits until the chat has said it, with or without "(optional)" after it. */
export async function asks(chat: Chat, question: string | undefined): Promise<void> {
  await chat.root
    .getByText(startingWith(question ?? ''))
    .last()
    .waitFor();
}

/** The words on an answer's button. */
export function optionLabel(question: string, option: string): string {
  const found = questions[question]?.options?.[option]?.label;
  if (found === undefined) throw new Error(`no option ${option} of ${question}`);
  return found;
}

/** An answer's button may go on with a hint. */
const startingWith = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
