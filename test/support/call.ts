import type { Page } from 'playwright-core';
import { forceName } from '../../src/interview/labels.ts';
import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import { PERSON_FIELDS } from '../../src/interview/summarise.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import type { Person } from '../../src/report/report.ts';
import { type Said, type Step, stepsOf, type Telling } from './telling.ts';

/** Begins a call and reads the opening. */
export async function beginCall(page: Page, language: 'en' | 'cy' = 'en'): Promise<void> {
  await page.getByRole('button', { name: 'Begin a call' }).click();
  await page.getByRole('heading', { name: 'Before the first question' }).waitFor();
  if (language === 'cy') await page.getByLabel('Cymraeg').check();
  await page.getByText(scriptFor(language).opening[0] ?? '').waitFor();
  await page.getByRole('button', { name: 'Go to the questions' }).click();
}

/** Answers every question as the caller does, up to reading it back. */
export async function takeCall(page: Page, telling: Telling, texts: Texts = en): Promise<void> {
  for (const step of stepsOf(telling)) {
    await hears(page, step, texts);
    if (step.said === undefined) await skip(page, step, texts);
    else await typeAnswer(page, step, step.said, texts);
  }
  await page.getByRole('heading', { name: 'Read it back' }).waitFor();
}

/** Waits until the script has the question that the walk has. */
async function hears(page: Page, { question }: Step, texts: Texts): Promise<void> {
  const spoken = scriptFor(texts.language).questions[question.id]?.say ?? '';
  await page.getByText(spoken, { exact: true }).waitFor();
}

async function skip(page: Page, { question }: Step, texts: Texts): Promise<void> {
  await page
    .locator('.call-question .actions')
    .getByRole('button', { name: texts.questions[question.id]?.skip?.label ?? '', exact: true })
    .click();
}

async function typeAnswer(page: Page, { question }: Step, said: Said, texts: Texts): Promise<void> {
  const [force] = said.choices ?? [];
  if (question.kind === 'force' && force !== undefined) await pickForce(page, force, said.text, texts);
  else if (question.kind === 'people') await describePeople(page, said.people ?? []);
  else {
    for (const id of said.choices ?? []) await page.locator(`.call-question input[value="${id}"]`).check();
    if (said.text !== undefined) await page.locator('#answer-text').fill(said.text);
  }
  await page.getByRole('button', { name: /^(Next|Keep this answer)$/ }).click();
}

async function pickForce(page: Page, id: string, typed: string | undefined, texts: Texts): Promise<void> {
  await page.locator('#force').fill(typed ?? forceName(texts, id) ?? '');
  await page.locator(`.call-question input[value="${id}"]`).check();
}

async function describePeople(page: Page, people: readonly Person[]): Promise<void> {
  for (const [place, person] of people.entries()) {
    if (place > 0) await page.getByRole('button', { name: 'Add another person' }).click();
    for (const field of PERSON_FIELDS) {
      if (person[field] !== undefined) await page.locator(`#person-${place}-${field}`).fill(person[field]);
    }
  }
}

/** Sends what was read back and notes the nine words, three at a time, as a caller would. */
export async function sendCall(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: /^(Seal and send|Send it again)$/ }).click();
  return noteWords(page);
}

/** Takes the nine words down. */
export async function noteWords(page: Page): Promise<string[]> {
  const words: string[] = [];
  for (const first of [1, 4, 7]) {
    await page.getByRole('heading', { name: `Words ${first} to ${first + 2} of 9` }).waitFor();
    words.push(...(await page.locator('[data-word]').allInnerTexts()));
    await page.getByRole('button', { name: first < 7 ? 'Next three words' : 'All nine are written down' }).click();
  }
  return words;
}

/** Reads the two words back that are asked for, and ends the call. */
export async function confirmWords(page: Page, words: readonly string[]): Promise<void> {
  const fields = page.locator('[data-place]');
  await fields.first().waitFor();
  for (const field of await fields.all()) {
    await field.fill(words[Number(await field.getAttribute('data-place'))] ?? '');
  }
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('heading', { name: 'The report is in' }).waitFor();
  await page.getByRole('button', { name: 'End the call' }).click();
  await page.getByRole('button', { name: 'Begin a call' }).waitFor();
}
