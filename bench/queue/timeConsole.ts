import type { Browser } from 'playwright-core';

export interface ConsoleTimes {
  /** Milliseconds from asking for the console to rows on the screen that react. */
  readonly interactive: number;
  /** Bytes that the browser fetched until then. */
  readonly bytes: number;
}

/** Opens the console with a sign-in link, and times it until a press of `j` has moved into the rows. */
export async function timeConsole(browser: Browser, link: string): Promise<ConsoleTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const from = performance.now();
    await page.goto(link);
    await page.waitForSelector('.queue tbody tr');
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.matches('a.queue-link') ?? false);
    return { interactive: performance.now() - from, bytes };
  } finally {
    await context.close();
  }
}
