import type { FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { giveAnswer } from '../../src/interview/giveAnswer.ts';
import { interview } from '../../src/interview/interview.ts';
import { startWalk } from '../../src/interview/startWalk.ts';
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
  let walk = startWalk(interview);
  while (walk.at !== null) {
    const { at } = walk;
    await asks(chat, questions[at]?.ask);
    walk = await answerOne(chat, story, walk, at);
  }
  await chat.button(ui.send).waitFor();
}

async function answerOne(chat: Chat, story: Story, walk: Walk, at: string): Promise<Walk> {
  switch (at) {
    case 'force':
      await chat.type(story.force);
      await chat.button(ui.forceAsTyped.replace('{name}', story.force)).click();
      return giveAnswer(interview, walk, { choices: [FORCE_OTHER], text: story.force });
    case 'what':
      for (const [index, piece] of story.what.entries()) {
        await chat.say(piece);
        if (index === 0) await asks(chat, questions['what']?.more);
      }
      await chat.pick(questions['what']?.done?.label ?? '');
      return giveAnswer(interview, giveAnswer(interview, walk, { text: story.what.join('') }), { done: true });
    case 'who':
      await describePerson(chat, story.who);
      return giveAnswer(interview, walk, { people: [story.who] });
    case 'when':
      await chat.say(story.when);
      return giveAnswer(interview, walk, { text: story.when });
    default:
      return pickOrSkip(chat, story, walk, at);
  }
}

async function pickOrSkip(chat: Chat, story: Story, walk: Walk, at: string): Promise<Walk> {
  const picked = { conflict: story.conflict, connected: story.connected, still: story.still }[at];
  if (picked === undefined) {
    await chat.pick(questions[at]?.skip?.label ?? '');
    return giveAnswer(interview, walk, { done: true });
  }
  await chat.pick(optionLabel(at, String(picked)));
  return giveAnswer(interview, walk, { choices: [String(picked)] });
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
