import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { en } from '../../src/interview/texts/en.ts';
import { chatInFrame, tell } from '../../test/support/chat.ts';
import { STORY } from '../parts/story.ts';

export interface SendTimes {
  /** Milliseconds from pressing Send to the return code on the screen. */
  readonly wall: number;
  /** Milliseconds in which the page's main thread was busy meanwhile. */
  readonly busy: number;
  /** The longest time for which the main thread could not react, in milliseconds; under 50 is not reported. */
  readonly longest: number;
}

interface Watched {
  /** Resolves when the code has been painted. */
  shown: Promise<{ wall: number; longest: number }>;
}

/**
 * Tells a story on the demo page, sends it, and times that in the chat's own frame.
 *
 * @param slowdown by how much Chromium is told to slow the frame's main thread
 */
export async function timeSend(browser: Browser, pageUrl: string, slowdown: number): Promise<SendTimes> {
  const page = await browser.newPage();
  try {
    await page.goto(pageUrl);
    const chat = chatInFrame(page);
    await chat.until('loaded');
    await tell(chat, STORY);
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('The page has no chat.');
    const session = await sessionOf(frame, page);
    await session.send('Performance.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await watch(frame);
    const before = await busySeconds(session);
    await chat.button(en.ui.send).click();
    const { wall, longest } = await frame.evaluate(() => (window as unknown as Watched).shown);
    return { wall, longest, busy: ((await busySeconds(session)) - before) * 1_000 };
  } finally {
    await page.close();
  }
}

/** The frame's own process, where this Chromium gives it one; else the page's, whose main thread is then the frame's too. */
async function sessionOf(frame: Frame, page: Page): Promise<CDPSession> {
  const context = page.context();
  return context.newCDPSession(frame).catch(() => context.newCDPSession(page));
}

async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Notes in the frame when Send is pressed and when the code has been painted. */
async function watch(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    let longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
    }).observe({ type: 'longtask' });
    const shown = new Promise((resolve) => {
      let pressed: number | undefined;
      document.addEventListener(
        'click',
        ({ timeStamp }) => {
          pressed ??= timeStamp;
        },
        { capture: true },
      );
      const seen = new MutationObserver(() => {
        if (document.querySelector('.code li') === null) return;
        seen.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve({ wall: performance.now() - (pressed ?? 0), longest })));
      });
      seen.observe(document, { subtree: true, childList: true });
    });
    Object.assign(window, { shown });
  });
}
