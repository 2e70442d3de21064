import type { Page } from 'playwright-core';
import { openPart, said } from './workCase.ts';

/** Grades, categorises, answers on harm and on referral as the signed-in member. */
export async function assess(page: Page): Promise<void> {
  await openPart(page, 'Grade');
  await page.getByRole('button', { name: 'Save grade' }).click();
  await said(page, 'The grade is saved.');
  await openPart(page, 'Category');
  await page.getByRole('button', { name: 'Save categories' }).click();
  await said(page, 'The categories are saved.');
  await openPart(page, 'Harm');
  await page.getByLabel('A victim').check();
  await page.getByRole('button', { name: 'Save harm' }).click();
  await said(page, 'The answer on harm is saved.');
  await page.getByRole('button', { name: 'Finish the assessment' }).click();
  await said(page, 'The assessment is finished.');
  const referral = await openPart(page, 'Referral to');
  await referral.locator('fieldset.rule', { hasText: 'M4' }).getByLabel('Yes').check();
  await page.getByRole('button', { name: 'Save answer on referral' }).click();
  await said(page, 'The answer on referral is saved.');
}
