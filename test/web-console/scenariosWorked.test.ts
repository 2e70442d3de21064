import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import type { Store } from '../../src/store/openStore.ts';
import { chatIn, confirmCode, readCode } from '../support/chat.ts';
import { chatRunner } from '../support/chatRunner.ts';
import { launchChromium } from '../support/chromium.ts';
import { retell } from '../support/retell.ts';
import { deskKindOf, type Scenario, scenarios, tellingOf } from '../support/scenarios.ts';
import { type RunningService, startService } from '../support/service.ts';
import { openRecord } from '../support/unitService.ts';
import type { ConsoleUnit } from './support/consoleUnit.ts';
import { openDesk } from './support/desk.ts';
import { makeFullUnit } from './support/fullUnit.ts';
import { answerReferralAs, assessAs, begin, openPart, said } from './support/workCase.ts';

/** A chat of up to eighty turns and two people's work, on a machine that is not free. */
const SCENARIO_MS = 300_000;

/** What each comes to where the scenario names no outcome. */
const OUTCOME_OF_REFERRAL: Readonly<Record<string, string>> = { mandatory: 'IOPC_REFERRED' };
const OTHERWISE = 'PSD_CONDUCT';

let folder: string;
let unit: ConsoleUnit;
let service: RunningService;
let store: Store;
let browser: Browser;

beforeAll(async () => {
  unit = await makeFullUnit();
  folder = await mkdtemp(join(tmpdir(), 'candour-roster-'));
  await writeFile(join(folder, 'roster.json'), JSON.stringify(unit.signed));
  service = await startService({ args: ['serve'], env: { ROSTER_FILE: join(folder, 'roster.json') } });
  store = await openRecord(service);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await store?.close();
  await service?.remove();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const openAs = () =>
  openDesk(browser, {
    origin: service.origin,
    unit,
    link: async (name) => `${service.origin}/console#sign-in=${await createSignInLink(store, name)}`,
  });

async function tellInChat(scenario: Scenario): Promise<void> {
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.goto(`${service.origin}/chat`);
  const chat = chatIn(page);
  await chat.until('loaded');
  await retell(tellingOf(scenario), chatRunner(chat));
  await chat.button(en.ui.send).click();
  await confirmCode(chat, await readCode(chat));
  await page.close();
}

async function waiting(): Promise<{ id: string; desk: string }> {
  const query = "SELECT encode(report_id, 'hex') AS id, desk FROM triage WHERE state = 'RECEIVED'";
  await expect.poll(async () => (await store.pool.query(query)).rows.length).toBe(1);
  return (await store.pool.query<{ id: string; desk: string }>(query)).rows[0] as { id: string; desk: string };
}

const ENDED = `
  SELECT triage.state, triage.desk, assessed_priority AS priority, categories, apsp, complaint, flags, referral,
    referral_rules AS rules, outcome, approved_by IS NOT NULL AS "twoDecided"
  FROM case_file JOIN triage USING (report_id) WHERE encode(report_id, 'hex') = $1`;

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s: told in the chat, worked by two members, closed as a trained officer would',
  { timeout: SCENARIO_MS },
  async (_id, scenario) => {
    const { expect: decided } = scenario;
    await tellInChat(scenario);
    const { id, desk } = await waiting();
    expect(desk).toBe(deskKindOf(scenario));
    const isReferred = decided.rules.length > 0;
    const outcome = decided.outcome ?? OUTCOME_OF_REFERRAL[decided.referral] ?? OTHERWISE;

    const one = await openAs();
    await begin(one, `${desk}-1`, id);
    await assessAs(one, scenario);
    await answerReferralAs(one, scenario);
    const decision = await openPart(one.page, 'Decision');
    await decision.locator(`input[value="${outcome}"]`).check();
    await decision.getByRole('button', { name: isReferred ? 'Propose' : 'Decide' }).click();
    await said(one.page, 'The outcome is saved.');

    if (isReferred) {
      const other = await openAs();
      await begin(other, `${desk}-2`, id);
      await other.page.getByRole('button', { name: 'Agree', exact: true }).click();
      await said(other.page, 'You agreed. The case is decided.');
      await other.page.getByText('Close the case: ').waitFor();
      await other.page.getByRole('button', { name: 'Record that it was referred' }).click();
      await said(other.page, 'The referral is recorded.');
      expect(other.faults).toEqual([]);
      await other.close();
      await one.page.evaluate(() => {
        location.hash = '#/';
      });
      await one.page.waitForSelector('.tabs');
      await one.openReport(id);
      await one.read();
    }
    if (decided.flags.includes('SAFEGUARD_ADULT')) {
      await one.page.getByRole('button', { name: 'Record that they are safe' }).click();
      await said(one.page, 'Safeguarding is recorded.');
    }
    const feedback = await openPart(one.page, 'Feedback');
    await feedback.getByLabel('There is no way to reach whoever reported it').check();
    await one.page.getByRole('button', { name: 'Record feedback' }).click();
    await said(one.page, 'Feedback is recorded.');
    await one.page.getByRole('button', { name: 'Close the case' }).click();
    await said(one.page, 'The case is closed.');
    expect(one.faults).toEqual([]);
    await one.close();

    const sorted = (list: readonly string[]): string[] => [...list].sort();
    const { rows } = await store.pool.query(ENDED, [id]);
    const [ended] = rows;
    expect({ ...ended, ...{ categories: sorted(ended.categories), complaint: sorted(ended.complaint) } }).toMatchObject(
      {
        state: 'CLOSED',
        desk,
        priority: decided.priority,
        categories: sorted(decided.categories),
        apsp: decided.subtype === 'APSP',
        complaint: sorted(decided.iopc ?? []),
        referral: isReferred ? 'mandatory' : 'none',
        rules: [...decided.rules],
        outcome,
        twoDecided: isReferred,
      },
    );
    expect(sorted(ended.flags)).toEqual(sorted(decided.flags));
  },
);
