import type { Page } from 'playwright-core';

export interface IndexTimes {
  /** Milliseconds from asking for the index until all can be searched. */
  readonly wall: number;
  /** The longest time for which the page could not react meanwhile, in milliseconds; under 50 is not reported. */
  readonly longest: number;
  /** Milliseconds from typing words until what they find is on the page, all indexed. */
  readonly search: number;
}

/** Longer than ten thousand reports take on a busy machine. */
const LIMIT_MS = 1_800_000;

/** Builds the index on the page of the search, with the key unlocked, and times that. */
export async function timeIndexing(page: Page, reports: number): Promise<IndexTimes> {
  await page.evaluate(() => {
    const watched = window as unknown as { longest: number };
    watched.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const start = performance.now();
  await page.click('button:has-text("Read the reports and search")');
  await page.waitForSelector(`text=${reports} of ${reports} reports can be searched`, { timeout: LIMIT_MS });
  const wall = performance.now() - start;
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  const typed = performance.now();
  await page.fill('#search-words', 'number17');
  await page.waitForSelector('.found mark');
  return { wall, longest, search: performance.now() - typed };
}
