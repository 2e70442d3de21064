import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/parts/chromium.ts';

/** Chromium must not call its maker's hosts: the tests count every request, and the machine may have no network. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** What a test waits for may take that long on cores that are not free. */
const WAIT_MS = 60_000;

/**
 * Starts headless Chromium. Close it in `afterAll`. Its own sandbox is off: root and many containers cannot have it, and
 * it only ever opens pages of the project.
 *
 * @throws Error when this machine has no Chromium (the run leaves such files out beforehand, see scripts/parts/)
 */
export async function launchChromium(): Promise<Browser> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium here: `npm run parts` says how to get one');
  const { executablePath, env } = found;
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: QUIET,
    chromiumSandbox: false,
  });
  browser.on('context', (context) => context.setDefaultTimeout(WAIT_MS));
  return browser;
}
