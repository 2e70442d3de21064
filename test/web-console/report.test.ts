import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { composeReport } from '../../src/report/compose.ts';
import { generateMemberKey, generateReporterKey, readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { useConsole } from './support/atDesk.ts';
import { PASSPHRASE } from './support/consoleUnit.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

const STORY = 'She has shown me the messages.\n\nHe said:  "you owe me" & <left>.\nPlease be careful.';

const ccuKeys = () =>
  Promise.all((at.running.unit.roster.desks[0]?.members ?? []).map((member) => readPublicKey(member.key)));

const textOf = async (selector: string): Promise<string> => (await at.desk.page.textContent(selector)) ?? '';

const openings = async (): Promise<number> =>
  (await at.running.store.pool.query('SELECT count(*)::int AS n FROM report_opening')).rows[0].n;

test('the words that were sent are the words that are read, with the questions as they were asked', async () => {
  const { desk } = at;
  const id = await at.running.add(storyReport(STORY), { priority: true });
  await desk.signIn('a-okafor');
  await desk.page.click('a.queue-link');
  await desk.page.waitForSelector('text=Unlock your key to open it');
  expect(await openings()).toBe(0);
  await desk.assertAccessible();
  await desk.unlock('a-okafor');
  await desk.page.waitForSelector('.answers');
  const paragraphs = await desk.page.$$eval('.words p', (found) => found.map((one) => one.textContent));
  expect(paragraphs.join('\n\n')).toContain(STORY);
  const answers = await textOf('.answers');
  for (const part of ['What happened?', 'Not sure', 'Collar number', '4471', 'Person 2', 'No answer']) {
    expect(answers).toContain(part);
  }
  await expect.poll(() => textOf('.facts')).toContain('a-okafor');
  const facts = await textOf('.facts');
  for (const part of ['Opened', 'Counter-corruption unit', 'Northshire Police', 'Chat', 'English', 'a-okafor', id]) {
    expect(facts).toContain(part);
  }
  expect(await textOf('.report-main')).toContain('Word for word as it was sent');
  expect(await openings()).toBe(1);
  await desk.assertAccessible();
  await desk.page.click('text=Back to the queue');
  await desk.page.waitForSelector('text=No report is waiting.');
});

test.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('an open report holds on a %s screen in both schemes', async (_name, viewport) => {
  const id = await at.running.add(storyReport(`${'long'.repeat(200)} ${STORY}`));
  for (const scheme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const) {
    const desk = await openDesk(at.browser, at.running, { viewport, ...scheme });
    await desk.signIn('a-okafor');
    await desk.openReport(id);
    await desk.page.waitForSelector('#key-file');
    await desk.assertFits();
    await desk.assertAccessible();
    await desk.unlock('a-okafor');
    await desk.read();
    await desk.assertFits();
    await desk.assertAccessible();
    expect(desk.faults).toEqual([]);
    await desk.close();
  }
});

test('locking forgets the key and takes the words away; another report asks for it again', async () => {
  const { desk } = at;
  const id = await at.running.add(storyReport(STORY));
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  expect(desk.page.workers()).toHaveLength(1);
  await desk.openReport(id);
  await desk.page.waitForSelector('.answers');
  await desk.page.click('button:has-text("Lock key")');
  await desk.page.waitForSelector('text=Unlock your key to open it');
  expect(await textOf('body')).not.toContain('She has shown me');
  await expect.poll(() => desk.page.workers()).toHaveLength(0);
});

test('the worker that holds the key can reach no network, not even the service', async () => {
  const { desk } = at;
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  const worker = desk.page.workers()[0];
  const tried = await worker?.evaluate(async (origin) => {
    const attempt = (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'reached',
        () => 'refused',
      );
    return Promise.all([
      attempt(() => fetch(`${origin}/healthz`)),
      attempt(() => fetch('https://evil.example/')),
      attempt(async () => importScripts(`${origin}/assets/x.js`)),
      attempt(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket(origin.replace('http', 'ws'));
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ),
    ]);
  }, at.running.origin);
  expect(tried).toEqual(['refused', 'refused', 'refused', 'refused']);
  desk.faults.length = 0;
});

test('each wrong key file and a wrong passphrase are answered in words of their own', async () => {
  const { desk } = at;
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.page.click('.key-form button[type=submit]');
  expect(await textOf('.error')).toContain('Choose your private key file');
  await desk.assertAccessible();
  const tries: [string, string, string][] = [
    [at.running.unit.keyFiles['a-okafor'] ?? '', 'wrong', 'The passphrase does not open this key'],
    [at.running.unit.keyFiles['a-okafor'] ?? '', '', 'Enter the passphrase of this key'],
    [at.running.unit.roster.desks[0]?.members[0]?.key ?? '', 'x', 'This file has the public key'],
    ['hello', 'x', 'is not an OpenPGP key'],
    [
      (at.running.unit.keyFiles['a-okafor'] ?? '').replace(/\n\n.{20}/, '\n\nAAAAAAAAAAAAAAAAAAAA'),
      'x',
      'cannot be read',
    ],
  ];
  for (const [file, passphrase, words] of tries) {
    await desk.tryKey(file, passphrase);
    await desk.page.waitForSelector(`.error:has-text("${words}")`);
    const invalid = await desk.page.$$eval('[aria-invalid=true]', (found) => found.map((one) => one.id));
    expect(invalid).toEqual([await desk.page.evaluate(() => document.activeElement?.id)]);
  }
  await desk.assertAccessible();
  await expect.poll(() => desk.page.workers()).toHaveLength(0);
});

test('a key that is not the member’s in the roster is taken, with a word about it', async () => {
  const { desk } = at;
  const old = await generateMemberKey({ name: 'Old key', passphrase: PASSPHRASE });
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.tryKey(old.privateKey, PASSPHRASE);
  await desk.page.waitForSelector("text=This key is not yours in the unit's roster");
  await desk.assertAccessible();
});

test('a report sealed to other keys says so, and gives the file to try elsewhere', async () => {
  const { desk } = at;
  const other = await generateMemberKey({ name: 'Somebody else' });
  const bytes = await composeReport(storyReport(STORY));
  const sealed = await seal(bytes, [await readPublicKey(other.publicKey)]);
  const id = await at.running.addSealed(sealed);
  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.unlock('a-okafor');
  await desk.page.waitForSelector('text=It is not sealed to this key');
  await desk.assertAccessible();
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.click('a:has-text("Save the sealed file")'),
  ]);
  expect(download.suggestedFilename()).toBe(`report-${id.slice(0, 8)}.pgp`);
  expect(new Uint8Array(await readFile(await download.path()))).toEqual(new Uint8Array(sealed));
  await desk.page.click('button:has-text("Use another key")');
  await desk.tryKey(other.privateKey, '');
  await desk.page.waitForSelector('.answers');
});

test('bytes that changed on the way or in the store are damaged; what opens but is no report says that', async () => {
  const { desk } = at;
  const [changed, stranger] = [
    await at.running.add(storyReport(STORY)),
    await at.running.addSealed(await seal(new TextEncoder().encode('hello '.repeat(100)), await ccuKeys())),
  ];
  await at.running.store.pool.query('UPDATE report SET sealed = set_byte(sealed, 60000, 0) WHERE id = $1', [
    Buffer.from(changed, 'hex'),
  ]);
  await desk.signIn('a-okafor');
  await desk.openReport(changed);
  await desk.unlock('a-okafor');
  await desk.page.waitForSelector('text=It is damaged');
  await desk.assertAccessible();
  await desk.openReport(stranger);
  await desk.page.waitForSelector('text=It opened, but it is not a report');
  await desk.assertAccessible();
});

test('a signature that does not fit, and none at all, are told apart', async () => {
  const { desk } = at;
  const [reporter, other] = [await generateReporterKey(), await generateReporterKey()];
  const forged = await composeReport(storyReport(STORY), { publicKey: reporter.publicKey, sign: other.sign });
  const ids = [
    await at.running.addSealed(await seal(forged, await ccuKeys())),
    await at.running.add(storyReport(STORY), { unsigned: true }),
  ];
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  await desk.openReport(ids[0] ?? '');
  await desk.page.waitForSelector('text=The signature does not fit these words');
  await desk.assertAccessible();
  await desk.openReport(ids[1] ?? '');
  await desk.page.waitForSelector('text=Not signed');
});

test('another desk’s report is not there', async () => {
  const { desk } = at;
  const id = await at.running.add(storyReport(STORY, { desk: 'partner' }));
  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.page.waitForSelector('text=There is no such report at your desk');
  await desk.assertAccessible();
  await desk.signIn('m-ellis');
  await desk.openReport(id);
  await desk.unlock('m-ellis');
  await desk.page.waitForSelector('.answers');
});

test('the id is copied whole', async () => {
  const { desk } = at;
  const id = await at.running.add(storyReport(STORY));
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.signIn('a-okafor');
  await desk.openReport(id);
  await desk.page.click('text=Copy report id');
  await desk.page.waitForSelector('text=Copied');
  expect(await desk.page.evaluate(() => navigator.clipboard.readText())).toBe(id);
});

test('the service away while opening: nothing is lost, and trying again opens it', async () => {
  const { desk } = at;
  const id = await at.running.add(storyReport(STORY));
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  await desk.page.route(`**/v1/staff/reports/${id}?*`, (route) => route.abort('internetdisconnected'));
  await desk.openReport(id);
  await desk.page.waitForSelector('text=The report could not be fetched');
  await desk.assertAccessible();
  await desk.page.unroute(`**/v1/staff/reports/${id}?*`);
  await desk.page.click('button:has-text("Try again")');
  await desk.page.waitForSelector('.answers');
});
