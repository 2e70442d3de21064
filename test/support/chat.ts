import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation, Message } from '../../src/conversation/state.ts';
import { en } from '../../src/interview/texts/en.ts';
import { FORCE_OTHER } from '../../src/interview/types.ts';
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
    button: (name) => root.getByRole('button', { name, exact: true }),
  };
}

/** Answers what the story answers and skips the rest, up to the check before sending. */
export async function tell(chat: Chat, story: Story): Promise<void> {
  // The same conversation is led here, beside the one on the screen, to know what is said next.
  let expected = begin(en);
  while (expected.walk.at !== null) {
    const said = expected.messages.at(-1);
    await asks(chat, wordsSaid(said));
    for (const action of await answerOne(chat, story, expected)) expected = converse(expected, action, en);
  }
  await chat.button(ui.send).waitFor();
}

/** How the question that the bot ended with begins. */
function wordsSaid(message: Message | undefined): string | undefined {
  const said = message?.from === 'bot' ? message.said : undefined;
  if (said?.kind === 'suggest') return questions[said.question]?.options?.[said.option]?.suggest;
  return said?.kind === 'question' ? questions[said.question]?.ask : undefined;
}

async function answerOne(chat: Chat, story: Story, { walk, suggested }: Conversation): Promise<Action[]> {
  if (suggested !== null) {
    await chat.pick(en.no.label);
    return [{ type: 'agree', agrees: false }];
  }
  switch (walk.at) {
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
      return [await pickOrSkip(chat, story, walk.at ?? '')];
  }
}

async function pickOrSkip(chat: Chat, story: Story, at: string): Promise<Action> {
  const picked = {
    conflict: story.conflict,
    'conflict-who': 'unit',
    connected: String(story.connected),
    still: story.still,
  }[at];
  if (picked === undefined) {
    await chat.pick(questions[at]?.skip?.label ?? '');
    return { type: 'done' };
  }
  await chat.pick(optionLabel(at, picked));
  return { type: 'choose', option: picked };
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
