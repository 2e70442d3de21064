import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/pictures');

/** With a folder in PICTURES everything is taken into it, else only what a page of the documentation shows. */
const ALL = process.env['PICTURES'];
const PAGES = ['README.md', 'docs/operating.md'].map((page) => readFileSync(join(ROOT, page), 'utf8')).join('\n');

export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme'> & { name: string };

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

const ALL_LOOKS: readonly Look[] = [
  { name: 'phone-light', viewport: PHONE, colorScheme: 'light' },
  { name: 'phone-dark', viewport: PHONE, colorScheme: 'dark' },
  { name: 'desktop-light', viewport: DESKTOP, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: DESKTOP, colorScheme: 'dark' },
];

/** With a name in LOOK that one alone. */
export const looks = ALL_LOOKS.filter(({ name }) => (process.env['LOOK'] ?? name) === name);

/** Takes the picture if a page shows it, once fonts and the last movement are there. */
export async function take(page: Page, name: string, whole = false): Promise<void> {
  if (ALL === undefined && !PAGES.includes(`pictures/${name}.png`)) return;
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(ALL ?? FOLDER, `${name}.png`), fullPage: whole });
}
