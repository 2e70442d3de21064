import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchChromium } from '../../support/chromium.ts';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.ts';
import { type ConsoleUnit, makeConsoleUnit } from './consoleUnit.ts';
import { type Desk, openDesk } from './desk.ts';
import { type RunningConsole, startConsole } from './startConsole.ts';

/** What a file of tests works with: one service, one browser, and a new window for each test. */
export interface AtDesk {
  readonly running: RunningConsole;
  readonly browser: Browser;
  desk: Desk;
}

/**
 * Starts the console before a file's tests and ends it after them. A test fails
 * when its window saw a script's error, a breach of the page's policy or a
 * request to another host.
 */
export function useConsole(makeUnit: () => Promise<ConsoleUnit> = makeConsoleUnit): AtDesk {
  const at = {} as { running: RunningConsole; browser: Browser; desk: Desk };
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    at.running = await startConsole(database.url, await makeUnit());
    at.browser = await launchChromium();
  });
  afterAll(async () => {
    await at.browser?.close();
    await at.running?.close();
    await database?.drop();
  });
  beforeEach(async () => {
    await at.running.quiet();
    at.running.service.now = () => new Date();
    await at.running.store.pool.query('TRUNCATE report CASCADE');
    at.desk = await openDesk(at.browser, at.running);
  });
  afterEach(async () => {
    expect(at.desk.faults).toEqual([]);
    await at.desk.close();
  });
  return at;
}
