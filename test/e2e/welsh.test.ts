import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin } from '../../src/conversation/begin.ts';
import { converse } from '../../src/conversation/converse.ts';
import type { Conversation } from '../../src/conversation/state.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import { launchChromium } from '../support/chromium.ts';
import { type DemoMember, demoMembers, enterConsole, openReport, waitingIds } from '../support/console.ts';
import { type RunningService, startService } from '../support/service.ts';

/**
 * Typed by somebody who writes Welsh as it is spoken, with a word of English here and there. What the story tells (who it
 * happened to, and most of what it is about) is suggested, and they say yes.
 */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  danger: ['nag oes'],
  force: ['yng Nghaerdydd'],
  conflict: ['na'],
  what: [
    'Roedd fy ffrind wedi ffonio’r heddlu am ei chyn-gariad. Mae’r plismon ddaeth i’r tŷ yn tecstio hi bob nos rŵan.',
    'Mae o wedi dangos e-byst o’r gwaith iddi hi hefyd.',
    'dyna’r cwbl',
  ],
  about: ['systemau', 'dyna i gyd'],
  who: ['Gareth, PC, rhif 1234, gwallt coch'],
  when: ['ers mis Mawrth'],
  still: ['ydi'],
  where: ['Y Barri'],
  duty: ['y ddau'],
  setting: ['y ddau'],
  knows: ['tecsts'],
  others: ['neb'],
  'points-to-you': ['dw i ddim yn siwr'],
  risk: ['dioddefwr', 'dyna’r cyfan'],
  'safe-to-act': ['ddim yn siŵr'],
  evidence: ['Negeseuon ar ei ffôn hi'],
  elsewhere: ['nac ydw'],
  contact: ['efo’r geiriau'],
};

let service: RunningService;
let browser: Browser;
let members: DemoMember[];

beforeAll(async () => {
  service = await startService();
  members = await demoMembers(service);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
});

/** What is typed next: to a suggestion yes, to a question its next piece. */
function nextTyped({ walk, suggested }: Conversation, pieces: Record<string, string[]>): string {
  if (suggested) return 'ie';
  const next = pieces[walk.at ?? '']?.shift();
  if (next === undefined) throw new Error(`nothing to type at ${walk.at}`);
  return next;
}

/** The words of what the bot has asked last. */
function asked({ messages }: Conversation): string {
  const last = messages.findLast((message) => message.from === 'bot');
  const said = last?.from === 'bot' ? last.said : undefined;
  if (said?.kind === 'suggest') return cy.questions[said.question]?.options?.[said.option]?.suggest ?? '';
  if (said?.kind === 'question') return cy.questions[said.question]?.ask ?? '';
  if (said?.kind === 'more') return cy.questions[said.question]?.more ?? '';
  return said?.kind === 'say' ? cy.ui[said.text] : '';
}

async function type(composer: Locator, text: string): Promise<void> {
  await composer.fill(text);
  await composer.press('Enter');
}

/** Tells the whole report by typing alone, one line after the other as the bot asks. */
async function tellByTyping(page: Page): Promise<void> {
  const composer = page.getByRole('textbox', { name: cy.ui.answerLabel });
  const pieces = Object.fromEntries(Object.entries(TYPED).map(([id, lines]) => [id, [...lines]]));
  let conversation = begin(cy);
  while (conversation.walk.at !== null) {
    await page.getByText(asked(conversation)).last().waitFor();
    const text = nextTyped(conversation, pieces);
    await type(composer, text);
    conversation = converse(conversation, { type: 'type', text }, cy);
  }
  expect(Object.values(pieces).flat(), 'typed but not asked for').toEqual([]);
}

/** Every text on the page that is neither typed nor a number: nothing English is left over. */
const shownWords = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

test('a whole report typed in Welsh, to the nine words and to the console', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(`${service.origin}/chat?lang=cy`);
  await page.locator('html[lang="cy"][data-state="loaded"]').waitFor({ state: 'attached' });
  expect(await page.title()).toBe(cy.ui.title);

  await tellByTyping(page);
  const send = page.getByRole('button', { name: cy.ui.send, exact: true });
  await send.waitFor();
  const shown = await shownWords(page);
  for (const words of ['Heddlu De Cymru', 'Uned gwrth-lygredd', ...(TYPED['evidence'] ?? [])])
    expect(shown).toContain(words);
  for (const english of [/\bthe\b/i, /\byour\b/i, /\breport\b/i, /\bpolice\b/i]) expect(shown).not.toMatch(english);

  const answer = page.waitForResponse(
    (response) => response.url().endsWith('/v1/reports') && response.status() === 201,
  );
  await send.click();
  const { id } = await (await answer).json();
  await page.getByRole('heading', { name: cy.ui.codeTitle }).waitFor();
  const words = (await page.locator('.code li').allInnerTexts()).map((word) => word.replace(/[^a-z]/g, ''));
  expect(words).toHaveLength(9);
  await page.getByRole('button', { name: cy.ui.codeWritten }).click();
  const fields = page.locator('input[data-place]');
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    await field.fill(words[Number(await field.getAttribute('data-place'))] ?? '');
  }
  await page.getByRole('button', { name: cy.ui.confirmButton, exact: true }).click();
  await page.getByRole('heading', { name: cy.ui.ended }).waitFor();
  await context.close();

  const [ccu] = members as [DemoMember];
  const console = await enterConsole(browser, ccu);
  await expect.poll(() => waitingIds(console)).toContain(id);
  await openReport(console, id, ccu);
  const read = await console.locator('dl.answers').innerText();
  for (const part of [...(TYPED['what'] ?? []).slice(0, 2), 'Gareth', 'Y Barri', 'South Wales Police'])
    expect(read).toContain(part);
  await console.context().close();
});
