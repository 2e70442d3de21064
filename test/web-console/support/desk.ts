import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { shortId } from '../../../web-console/queue/reportWords.ts';
import { PASSPHRASE } from './consoleUnit.ts';
import type { RunningConsole } from './startConsole.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core found, and where. */
interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

interface Axe {
  run(options: { rules: Record<string, { enabled: boolean }> }): Promise<{ violations: Violation[] }>;
}

/** A browser window on the console that notes everything that went wrong in it. */
export interface Desk {
  page: Page;
  /** Errors of scripts, refusals of the page's policy, requests to other hosts. */
  faults: string[];
  signIn(member: string): Promise<void>;
  /** Unlocks the member's key in the form that is on the page. */
  unlock(member: string): Promise<void>;
  /** Chooses a key file and a passphrase and presses the button. */
  tryKey(armored: string, passphrase: string): Promise<void>;
  /** Goes to a report as its link would, and waits for its view. */
  openReport(id: string): Promise<void>;
  /** Waits for a report's words; gives a reason where one is asked for. */
  read(): Promise<void>;
  /**
   * Fails the test on any violation of WCAG 2.2 A and AA or of axe's good practice. With forced colours the contrast is
   * the browser's doing, and axe reads the page's own colours, which are not used.
   */
  assertAccessible(options?: { forcedColors?: boolean }): Promise<void>;
  /** Fails the test when the page scrolls sideways. */
  assertFits(): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(
  browser: Browser,
  running: Pick<RunningConsole, 'origin' | 'link' | 'unit'>,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  // Motion is off, so that no colour is measured half-way.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    const expected = /status of (401|404|409|422)|ERR_INTERNET_DISCONNECTED/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !expected) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== running.origin) faults.push(`request to ${origin}`);
  });

  const tryKey: Desk['tryKey'] = async (armored, passphrase) => {
    await page.setInputFiles('#key-file', { name: 'key.asc', mimeType: 'text/plain', buffer: Buffer.from(armored) });
    await page.fill('#key-passphrase', passphrase);
    await page.click('.key-form button[type=submit]');
  };

  return {
    page,
    faults,
    signIn: async (member) => {
      await page.goto('about:blank');
      await page.goto(await running.link(member));
      await page.waitForSelector('.tabs');
    },
    tryKey,
    unlock: async (member) => {
      await tryKey(running.unit.keyFiles[member] ?? '', PASSPHRASE);
      await page.getByRole('button', { name: 'Lock key', exact: true }).waitFor();
    },
    openReport: async (id) => {
      await page.evaluate((to) => {
        location.hash = `#/report/${to}`;
      }, id);
      // The view may be that of another report still.
      await page.locator('.report-head .id', { hasText: shortId(id) }).waitFor();
    },
    read: async () => {
      const asks = page.locator('form[aria-label="Reason for opening"]');
      await page.locator('.answers').or(asks).first().waitFor();
      if (await asks.isVisible()) await asks.getByRole('button').click();
      await page.waitForSelector('.answers');
    },
    assertAccessible: async ({ forcedColors = false } = {}) => {
      await page.evaluate(axeSource);
      const violations = await page.evaluate(async (contrast) => {
        const { axe } = globalThis as unknown as { axe: Axe };
        return (await axe.run({ rules: { 'color-contrast': { enabled: contrast } } })).violations;
      }, !forcedColors);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
    },
    assertFits: async () => {
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
    },
    close: () => context.close(),
  };
}
