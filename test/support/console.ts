import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { RunningService } from './service.ts';

/** A member of the demonstration's unit, with the key file and passphrase that it was made with. */
export interface DemoMember {
  id: string;
  signInLink: string;
  keyFile: string;
  passphrase: string;
}

/** Members in the order of the roster, each with a link that has not been used. */
export async function demoMembers(service: RunningService): Promise<DemoMember[]> {
  const folder = join(service.dataDir, 'unit');
  const { passphrases } = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as {
    passphrases: Record<string, string>;
  };
  const ids = Object.keys(passphrases).filter((id) => id !== 'root');
  return ids.map((id, index) => ({
    id,
    signInLink: service.signInLinks()[index] ?? '',
    keyFile: join(folder, 'members', `${id}.private.asc`),
    passphrase: passphrases[id] ?? '',
  }));
}

/** The console in a browser of its own, with the member signed in. */
export async function enterConsole(
  browser: Browser,
  member: DemoMember,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(member.signInLink);
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  return page;
}

/** Ids of the waiting reports, once the queue is there. */
export async function waitingIds(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'Refresh' }).click();
  await page.getByText(/^As of /).waitFor();
  return page
    .locator('[data-report]')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.report ?? ''));
}

/** Opens a report from the queue and unlocks the key with its file and passphrase. */
export async function openReport(page: Page, reportId: string, member: DemoMember): Promise<void> {
  await page.locator(`[data-report="${reportId}"]`).click();
  // The queue may still show a form of its own, which goes with the queue.
  const form = page.locator('section.unlock');
  await form.getByLabel('Your private key file').setInputFiles(member.keyFile);
  await form.getByLabel('Passphrase', { exact: true }).fill(member.passphrase);
  await form.locator('button[type="submit"]').click();
  await page.locator('dl.answers').waitFor();
}
