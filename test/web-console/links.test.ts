import { expect, test } from 'vitest';
import type { Person } from '../../src/report/report.ts';
import { readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { useConsole } from './support/atDesk.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

const about = (person: Person, story = 'He asked her for money.') => {
  const report = storyReport(story);
  return {
    ...report,
    answers: report.answers.map((answer) => (answer.people ? { ...answer, people: [person] } : answer)),
  };
};

const openLinks = async (id: string, desk = at.desk): Promise<void> => {
  await desk.openReport(id);
  await desk.read();
  await desk.page.waitForSelector('.links-ready, .links .notice');
};

const makeKey = async (desk = at.desk): Promise<void> => {
  await desk.page.click('button:has-text("Make the desk\'s link key")');
  await desk.page.waitForSelector('.links-ready');
};

const texts = (selector: string, desk = at.desk): Promise<string[]> =>
  desk.page.$$eval(selector, (found) => found.map((one) => one.textContent ?? ''));

const confirmAll = async (desk = at.desk): Promise<void> => {
  for (let left = await desk.page.locator('.link-items form').count(); left > 0; left -= 1) {
    await desk.page.locator('.link-items button[type=submit]').first().click();
    await expect.poll(() => desk.page.locator('.link-items form').count()).toBe(left - 1);
  }
};

const forget = () => at.running.store.pool.query('TRUNCATE link_key CASCADE');

test('names, numbers and marks are proposed, confirmed by keyboard, and lead to the other reports at once', async () => {
  await forget();
  const { desk } = at;
  const first = await at.running.add(
    about({ name: 'PC Daz Price', collarNumber: '4471', description: 'Golf AB12 CDE' }),
  );
  const second = await at.running.add(about({ name: 'Darren Price', collarNumber: 'NP 4471' }));
  const third = await at.running.add(about({ name: 'Darin Prise', description: 'He said @daz.4471 is him' }));
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  const sent: string[] = [];
  desk.page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  await openLinks(first);
  await desk.assertAccessible();
  expect(await texts('.links')).toEqual([expect.stringContaining('Your desk does not link reports yet')]);
  await makeKey();
  expect(
    await desk.page.$$eval('.link-items input', (found) => found.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(['PC Daz Price', '4471', 'AB12 CDE']);
  expect((await at.running.store.pool.query('SELECT FROM link_token')).rowCount).toBe(0);
  await desk.assertAccessible();
  await confirmAll();
  expect(await texts('.link-items .link-head .tag')).toEqual(['Confirmed', 'Confirmed', 'Confirmed']);

  await openLinks(second);
  await desk.page.waitForSelector('.link-items form');
  await desk.page.locator('.link-items input').first().focus();
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForSelector('text=One other report names this person');
  expect(await desk.page.evaluate(() => document.activeElement?.className)).toBe('link-item');
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Tab');
  expect(await desk.page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#/report/${first}`);
  expect(await texts('.linked')).toEqual([expect.stringContaining('a form of the same first name')]);
  await confirmAll();
  await desk.page.waitForSelector('text=One other report has this collar number');

  await openLinks(third);
  await desk.page.waitForSelector('.link-items form');
  await confirmAll();
  await desk.page.waitForSelector('text=Two other reports may name this person');
  expect(await texts('.linked')).toEqual([expect.stringContaining('sounds or is spelled alike')]);
  await desk.assertAccessible();
  await desk.assertFits();

  const asked = sent.join('\n').toLowerCase();
  for (const word of ['price', 'prise', 'darren', 'ab12', 'daz.4471']) expect(asked).not.toContain(word);
});

test('what was confirmed is there for a colleague, who corrects, adds and removes', async () => {
  await forget();
  const [one, other] = [
    await at.running.add(about({ name: 'Darren Price' })),
    await at.running.add(about({ name: 'someone called Wendy' })),
  ];
  const { desk } = at;
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  await openLinks(one);
  await makeKey();
  await confirmAll();

  const colleague = await openDesk(at.browser, at.running);
  await colleague.signIn('r-hughes');
  await colleague.page.click('text=Unlock your key');
  await colleague.unlock('r-hughes');
  await openLinks(one, colleague);
  expect(await texts('.link-text', colleague)).toEqual(['Darren Price']);
  await openLinks(other, colleague);
  await colleague.page.fill('.link-items input', '12');
  await colleague.page.locator('.link-items button[type=submit]').first().click();
  await colleague.page.waitForSelector('text=This cannot be a name');
  await colleague.assertAccessible();
  await colleague.page.fill('.link-items input', 'Darren Price');
  await colleague.page.locator('.link-items button[type=submit]').first().click();
  await colleague.page.waitForSelector('text=One other report names this person');
  await colleague.page.selectOption('#link-kind', 'vehicle');
  await colleague.page.fill('#link-text', 'ab12 cde');
  await colleague.page.click('text=Add and confirm');
  await colleague.page.waitForSelector('text=No other report has this vehicle registration');
  await colleague.page.click('button:has-text("Remove Darren Price")');
  await expect.poll(() => texts('.link-text', colleague)).toEqual(['ab12 cde']);
  expect(colleague.faults).toEqual([]);
  await colleague.close();
});

test('when somebody has left, a new key links all anew; who has joined gets the key when a colleague opens a report', async () => {
  await forget();
  const { desk } = at;
  const one = await at.running.add(about({ name: 'Darren Price' }));
  const other = await at.running.add(about({ name: 'Darren Price' }));
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  await openLinks(one);
  await makeKey();
  await confirmAll();
  const keys = async () => (await at.running.store.pool.query('SELECT * FROM link_key ORDER BY epoch')).rows;
  expect((await keys()).map((key) => key.recipients.length)).toEqual([2]);

  // The service says that the key is sealed to one more, who is gone: as though they had left the roster since.
  await at.running.store.pool.query('UPDATE link_key SET recipients = recipients || $1::text[]', [['F'.repeat(40)]]);
  await openLinks(other);
  await desk.page.waitForSelector('text=Somebody who has left the desk knew the link key');
  await desk.assertAccessible();
  await desk.page.click('button:has-text("Make a new link key")');
  await expect.poll(async () => (await keys()).map((key) => key.epoch)).toEqual([1, 2]);
  await expect
    .poll(async () => (await at.running.store.pool.query('SELECT epoch FROM link_set')).rows)
    .toEqual([{ epoch: 2 }]);
  await confirmAll();
  await desk.page.waitForSelector('text=One other report names this person');

  // A key that is sealed to fewer than the roster has is shared by whoever opens a report.
  await at.running.store.pool.query('UPDATE link_key SET recipients = recipients[1:1] WHERE epoch = 2');
  await openLinks(one);
  await expect.poll(async () => (await keys()).at(-1)?.recipients.length).toBe(2);
});

test('a link key that nobody of the desk signed is not used', async () => {
  await forget();
  const { desk } = at;
  const id = await at.running.add(about({ name: 'Darren Price' }));
  const members = at.running.unit.roster.desks[0]?.members ?? [];
  const keys = await Promise.all(members.map((member) => readPublicKey(member.key)));
  const forged = await seal(new TextEncoder().encode(JSON.stringify({ text: '{}', signature: 'AA' })), keys);
  await at.running.store.pool.query(
    `INSERT INTO link_key VALUES ('ccu', 1, $1, $2, '{}', 'a-okafor', date_trunc('hour', now(), 'UTC'))`,
    [Buffer.from(forged), Buffer.alloc(32)],
  );
  await desk.signIn('a-okafor');
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  await openLinks(id);
  await desk.page.waitForSelector("text=Nobody in today's roster stands for the desk's link key");
  await desk.assertAccessible();
});

test.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('links hold on a %s screen in both schemes', async (_name, viewport) => {
  await forget();
  const id = await at.running.add(about({ name: 'Darren Price', collarNumber: '4471' }));
  for (const scheme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const) {
    const desk = await openDesk(at.browser, at.running, { viewport, ...scheme });
    await desk.signIn('a-okafor');
    await desk.openReport(id);
    await desk.unlock('a-okafor');
    await desk.read();
    await desk.page.waitForSelector('.links-ready, .links .notice');
    await desk.assertFits();
    if ((await desk.page.locator('.links-ready').count()) === 0) await makeKey(desk);
    await desk.assertFits();
    await desk.assertAccessible();
    expect(desk.faults).toEqual([]);
    await desk.close();
  }
});
