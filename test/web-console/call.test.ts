import { expect, test } from 'vitest';
import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import { cy } from '../../src/interview/texts/cy.ts';
import { parseReport } from '../../src/report/parse.ts';
import { readPrivateKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { SESSION_ABSOLUTE_MS } from '../../src/staff/limits.ts';
import { beginCall, confirmWords, noteWords, sendCall, takeCall } from '../support/call.ts';
import { reportOf, type Telling } from '../support/telling.ts';
import { useConsole } from './support/atDesk.ts';
import { PASSPHRASE } from './support/consoleUnit.ts';

const at = useConsole();

const TELLING: Telling = {
  danger: { choices: ['no'] },
  force: { choices: ['dorset'] },
  conflict: { choices: ['no'] },
  what: { text: 'The sergeant sells plate checks.\nFifty pounds each. <b>not markup</b> “quoted” Мэй' },
  about: { choices: ['favours', 'systems'] },
  connected: { choices: ['public'] },
  who: { people: [{ name: 'Gareth', rank: 'Sergeant', description: 'Grey van\nwith a dent' }, { name: 'Bryn' }] },
  when: { choices: ['weeks'] },
  'safe-to-act': { choices: ['no'], text: 'Not before Friday' },
  elsewhere: { choices: ['no'] },
};

const signIn = async (name = 'shift-b'): Promise<void> => {
  await at.desk.page.goto('about:blank');
  await at.desk.page.goto(await at.running.link(name, 'call-handler'));
  await at.desk.page.getByRole('heading', { name: 'Calls to 101' }).waitFor();
};

/** What is held, opened with the key of a member of the desk. */
async function held(member: string): Promise<unknown[]> {
  const { rows } = await at.running.store.pool.query('SELECT sealed, channel FROM report ORDER BY id');
  const key = await readPrivateKey(at.running.unit.keyFiles[member] ?? '', PASSPHRASE);
  return Promise.all(rows.map(async ({ sealed }) => parseReport(await open(sealed, key)).report));
}

const bodyText = (): Promise<string | null> => at.desk.page.textContent('body');

/** How many of the words are in the text: one or two of any nine may be, since they are words of everyday English. */
const shown = (words: readonly string[], text: string | null): number =>
  words.filter((word) => text?.includes(word)).length;

test('a whole call: read, typed, sealed here, read out, and gone from the page', async () => {
  const { page } = at.desk;
  const urls: string[] = [];
  const bodies: string[] = [];
  page.on('request', (request) => {
    urls.push(`${request.method()} ${new URL(request.url()).pathname}`);
    bodies.push(request.postData() ?? '');
  });
  await signIn();
  const isReady = Promise.all([page.waitForResponse('**/v1/roster'), page.waitForEvent('worker')]);
  await beginCall(page);
  await isReady;
  await page.getByRole('navigation', { name: 'Questions' }).waitFor();
  const before = urls.length;
  await takeCall(page, TELLING);
  expect(urls.slice(before).filter((url) => url !== 'GET /v1/staff/me')).toEqual([]);
  await page.locator('.call-check', { hasText: 'Counter-corruption unit' }).waitFor();
  const words = await sendCall(page);
  expect(words).toHaveLength(9);
  expect(urls.slice(before)).toContain('POST /v1/staff/calls');
  expect(urls.slice(before)).not.toContain('GET /v1/challenge');
  expect(await held('a-okafor')).toEqual([reportOf(TELLING, { desk: 'ccu', channel: 'hotline' })]);
  for (const secret of ['plate checks', 'Gareth', 'Friday', words.join(' '), words.join('-')]) {
    expect(bodies.filter((body) => body.includes(secret))).toEqual([]);
    expect(page.url()).not.toContain(secret);
  }
  expect(await bodyText()).not.toContain('plate checks');
  await confirmWords(page, words);
  const left = await bodyText();
  expect(shown(words, left)).toBeLessThan(words.length / 2);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  await expect.poll(() => page.workers()).toHaveLength(0);
});

test('the story can be told at any question, and questions can be gone to in any order', async () => {
  const { page } = at.desk;
  await signIn();
  await beginCall(page);
  await page.getByLabel('What happened, as they tell it').fill('He told my brother about the raid.');
  await page.getByRole('button', { name: 'When it happened' }).click();
  await page.locator('#answer-text').fill('On Friday');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('heading', { name: 'Danger right now' }).waitFor();
  await page.getByRole('button', { name: 'Police force' }).click();
  await page.locator('input[value="not-sure"]').check();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('button', { name: 'They have said enough' }).click();
  await page.getByRole('heading', { name: 'About someone who might read it' }).waitFor();
  await page.locator('input[value="no"]').check();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('heading', { name: 'Read it back' }).waitFor();
  await sendCall(page);
  const [report] = (await held('a-okafor')) as { answers: { question: string; text?: string }[] }[];
  expect(report?.answers.map(({ question }) => question)).toEqual(['force', 'conflict', 'what', 'when']);
  expect(report?.answers.map(({ text }) => text)).toContain('He told my brother about the raid.');
});

test('a caller who speaks Welsh hears Welsh, and switching loses no answer', async () => {
  const { page } = at.desk;
  await signIn();
  await beginCall(page, 'cy');
  await takeCall(page, TELLING, cy);
  await page.getByLabel('English').check();
  await page.getByText(scriptFor('en').check[0] ?? '').waitFor();
  await page.getByLabel('Cymraeg').check();
  const words = await sendCall(page);
  expect(await held('a-okafor')).toEqual([reportOf(TELLING, { desk: 'ccu', channel: 'hotline' }, cy)]);
  await confirmWords(page, words);
});

test('about someone who might read it: another desk gets it, and the unit’s keys do not open it', async () => {
  const { page } = at.desk;
  await signIn();
  await beginCall(page);
  const telling = { ...TELLING, conflict: { choices: ['yes'] }, 'conflict-who': { choices: ['unit'] } };
  await takeCall(page, telling);
  await sendCall(page);
  expect(await held('m-ellis')).toEqual([reportOf(telling, { desk: 'partner', channel: 'hotline' })]);
  await expect(held('a-okafor')).rejects.toThrow();
});

test('no answer, a failure and a busy service: the words stay, and sent again it is one report', async () => {
  const { page } = at.desk;
  await signIn();
  await beginCall(page);
  await takeCall(page, TELLING);
  let answer: 'lost' | 'failed' | 'busy' | 'through' = 'lost';
  await page.route('**/v1/staff/calls', async (route) => {
    if (answer === 'through') return route.continue();
    if (answer === 'lost') {
      await route.fetch();
      return route.abort();
    }
    return route.fulfill({
      status: answer === 'busy' ? 503 : 500,
      contentType: 'application/problem+json',
      body: '{}',
    });
  });
  const send = () => page.getByRole('button', { name: /^(Seal and send|Send it again)$/ }).click();
  for (const [next, said] of [
    ['lost', 'not known whether it arrived'],
    ['failed', 'The service failed'],
    ['busy', 'The service is busy'],
  ] as const) {
    answer = next;
    await send();
    await page.getByText(said).waitFor();
    expect(await bodyText()).toContain('The sergeant sells plate checks.');
  }
  at.desk.faults.length = 0;
  answer = 'through';
  await send();
  await noteWords(page);
  expect(await held('a-okafor')).toHaveLength(1);
});

test('a session that ends in the middle of a call hides the words and keeps them for the same call handler alone', async () => {
  const { page } = at.desk;
  const started = Date.now();
  let passed = 0;
  at.running.service.now = () => new Date(started + passed);
  await signIn();
  await beginCall(page);
  await takeCall(page, TELLING);
  passed = SESSION_ABSOLUTE_MS;
  await page.getByRole('button', { name: 'Seal and send' }).click();
  await page.getByText('A call is waiting on this page').waitFor();
  expect(await bodyText()).not.toContain('plate checks');
  await at.desk.assertAccessible();
  await page.getByLabel('Link', { exact: true }).fill(await at.running.link('shift-b', 'call-handler'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Read it back' }).waitFor();
  expect(await bodyText()).toContain('The sergeant sells plate checks.');
  passed += SESSION_ABSOLUTE_MS;
  await page.getByRole('button', { name: 'Send it again' }).click();
  await page.getByText('A call is waiting on this page').waitFor();
  await page.getByLabel('Link', { exact: true }).fill(await at.running.link('shift-c', 'call-handler'));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Begin a call' }).waitFor();
  expect(await page.content()).not.toContain('plate checks');
});

test('the nine words outlive a session that ends while they are read out', async () => {
  const { page } = at.desk;
  const started = Date.now();
  await signIn();
  await beginCall(page);
  await takeCall(page, TELLING);
  await page.getByRole('button', { name: 'Seal and send' }).click();
  await page.getByRole('heading', { name: 'Words 1 to 3 of 9' }).waitFor();
  const first = await page.locator('[data-word]').allInnerTexts();
  at.running.service.now = () => new Date(started + SESSION_ABSOLUTE_MS);
  await page.clock.install({ time: started });
  await page.evaluate(() => dispatchEvent(new Event('pointerdown')));
  await page.clock.fastForward(5 * 60_000);
  await page.mouse.wheel(0, 1);
  await page.getByText('A call is waiting on this page').waitFor();
  expect(shown(first, await bodyText())).toBeLessThan(first.length);
  await page.getByLabel('Link', { exact: true }).fill(await at.running.link('shift-b', 'call-handler'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Words 1 to 3 of 9' }).waitFor();
  expect(await page.locator('[data-word]').allInnerTexts()).toEqual(first);
});

test('signing out, dropping a call and closing the page ask first', async () => {
  const { page } = at.desk;
  await signIn();
  await beginCall(page);
  await page.getByLabel('What happened, as they tell it').fill('He told my brother.');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Go on with the call' }).click();
  expect(await page.inputValue('#story')).toBe('He told my brother.');
  const asked = page.waitForEvent('dialog');
  void page.reload().catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: 'Drop this call' }).click();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await page.getByRole('button', { name: 'Begin a call' }).waitFor();
  expect(await page.content()).not.toContain('He told my brother');
});

test('a roster that cannot be trusted stops the sending, and nothing typed is lost', async () => {
  const { page } = at.desk;
  await page.route('**/v1/roster', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ root: 'x', roster: 'y' }) }),
  );
  await signIn();
  await beginCall(page);
  await takeCall(page, TELLING);
  await page.getByText('could not be had, or cannot be trusted').waitFor();
  expect(await page.getByRole('button', { name: 'Seal and send' }).count()).toBe(0);
  await page.unroute('**/v1/roster');
  await page.getByRole('button', { name: 'Look again' }).click();
  await sendCall(page);
  expect(await held('a-okafor')).toHaveLength(1);
});

test('axe finds nothing on any screen of a call, light, dark, forced colours and 320 px', async () => {
  const { page } = at.desk;
  await signIn();
  const check = async (): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'none', reducedMotion: 'reduce' });
      await at.desk.assertAccessible();
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
    await at.desk.assertAccessible({ forcedColors: true });
    await page.setViewportSize({ width: 320, height: 640 });
    await at.desk.assertFits();
    await page.setViewportSize({ width: 1280, height: 900 });
  };
  await check();
  await page.getByRole('button', { name: 'Begin a call' }).click();
  await check();
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  for (const name of [
    'Danger right now',
    'Police force',
    'What happened',
    'What it is about',
    'Who it is about',
    'When it happened',
    'Safe to act now',
  ]) {
    await page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('alert').getByText('There is no answer yet').waitFor();
    await check();
  }
  await page.getByRole('button', { name: 'On to the next open question' }).click();
  await page.locator('input[value="yes"]').check();
  await page.getByText('Somebody may be in danger', { exact: true }).waitFor();
  await check();
  await page.locator('input[value="no"]').check();
  await takeCall(page, TELLING);
  await check();
  await page.getByRole('button', { name: 'Seal and send' }).click();
  await page.getByRole('heading', { name: 'Words 1 to 3 of 9' }).waitFor();
  await check();
  const words = await noteWords(page);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Go on without them' }).click();
  await check();
  await page.getByRole('button', { name: 'The caller says yes' }).click();
  await page.getByRole('heading', { name: 'The report is in' }).waitFor();
  expect(words).toHaveLength(9);
  await check();
});
