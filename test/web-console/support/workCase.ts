import type { Locator, Page } from 'playwright-core';
import { FOLLOWING_FLAGS } from '../../../src/triage/rules/case/flags.ts';
import type { Scenario } from '../../support/scenarios.ts';
import type { Desk } from './desk.ts';

/** The part of the workbench whose title begins so, opened; other parts may speak of it too. */
export async function openPart(page: Page, title: string): Promise<Locator> {
  const named = page.locator('.part-title', { hasText: new RegExp(`^${title}`) });
  const part = page.locator('details.part', { has: named }).first();
  await part.waitFor();
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().press('Enter');
  return part;
}

/** Waits until the workbench has said it. */
export async function said(page: Page, words: string): Promise<void> {
  await page.locator('.said', { hasText: words }).waitFor();
}

/** Signs in, opens the report, and says that there is no conflict. */
export async function begin(desk: Desk, member: string, id: string): Promise<void> {
  await desk.signIn(member);
  await desk.openReport(id);
  await desk.unlock(member);
  await desk.read();
  await desk.page.getByLabel('I am not named and I do not know anybody in it').check();
  await desk.page.getByRole('button', { name: 'Go on' }).click();
  await said(desk.page, 'You are in no conflict.');
}

/** Ticks the boxes of these codes within a part, and no other of its boxes. */
async function tickOnly(part: Locator, codes: readonly string[]): Promise<void> {
  for (const box of await part.getByRole('checkbox').all()) {
    const code = await box.getAttribute('value');
    // Boxes without a code stand for themselves, as the subtype does.
    if (code !== 'on' && code !== null && (await box.isVisible())) await box.setChecked(codes.includes(code));
  }
}

/** Assesses an opened report as the scenario's officer decided, up to the finished assessment. */
export async function assessAs({ page }: Desk, { expect: decided }: Scenario): Promise<void> {
  const flags = decided.flags.filter((flag) => !FOLLOWING_FLAGS.some((one) => one === flag));
  const flagging = await openPart(page, 'Danger and flags');
  await tickOnly(flagging, flags);
  await page.getByRole('button', { name: 'Save flags' }).click();
  await said(page, 'The flags are saved.');
  if (decided.flags.includes('CHIS_REVIEW')) {
    const source = await openPart(page, 'Source unit');
    await source.getByRole('radio').first().check();
    await source.getByRole('button', { name: 'Ask the source unit' }).click();
    await said(page, 'The source unit is asked.');
  }
  await openPart(page, 'Grade');
  await page.getByRole('button', { name: 'Save grade' }).click();
  await said(page, 'The grade is saved.');
  const categories = await openPart(page, 'Category');
  await categories.locator('summary', { hasText: 'Complaint letters' }).press('Enter');
  await tickOnly(categories, [...decided.categories, ...(decided.iopc ?? [])]);
  if (decided.categories.includes('SEX')) {
    await categories.getByLabel('APSP').setChecked(decided.subtype === 'APSP');
  }
  await page.getByRole('button', { name: 'Save categories' }).click();
  await said(page, 'The categories are saved.');
  const priority = await openPart(page, 'Priority');
  await priority.locator(`input[value="${decided.priority}"]`).check();
  await page.getByRole('button', { name: 'Save priority' }).click();
  await said(page, 'The priority is saved.');
  const harm = await openPart(page, 'Harm');
  await harm
    .getByLabel(flags.includes('SAFEGUARD_ADULT') ? 'A victim' : 'Not sure', { exact: true })
    .first()
    .check();
  await page.getByRole('button', { name: 'Save harm' }).click();
  await said(page, 'The answer on harm is saved.');
  await page.getByRole('button', { name: 'Finish the assessment' }).click();
  await said(page, 'The assessment is finished.');
}

/** Answers the eight rules of a mandatory referral as the scenario's officer did. */
export async function answerReferralAs({ page }: Desk, { expect: decided }: Scenario): Promise<void> {
  const referral = await openPart(page, 'Referral');
  for (const rule of await referral.locator('fieldset.rule').all()) {
    const code = (await rule.locator('.code').first().textContent()) ?? '';
    await rule.getByLabel(decided.rules.includes(code) ? 'Yes' : 'No', { exact: true }).check();
  }
  if (decided.rules.length === 0) await referral.getByLabel('It is not referred').check();
  await page.getByRole('button', { name: 'Save answer on referral' }).click();
  await said(page, 'The answer on referral is saved.');
}
