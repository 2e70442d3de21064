import { expect, test } from 'vitest';
import { useConsole } from './support/atDesk.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

const texts = (selector: string): Promise<string[]> =>
  at.desk.page.$$eval(selector, (found) => found.map((one) => one.textContent ?? ''));

const setState = (id: string, state: string): Promise<unknown> =>
  at.running.store.pool.query('UPDATE triage SET state = $2 WHERE report_id = $1', [Buffer.from(id, 'hex'), state]);

const add = async (story: string, state = 'ASSESSED'): Promise<string> => {
  const id = await at.running.add(storyReport(story));
  await setState(id, state);
  return id;
};

const toSearch = async (): Promise<void> => {
  await at.desk.page.click('.places a:has-text("Search")');
  await at.desk.page.waitForSelector('h1:has-text("Search")');
};

const unlocked = async (): Promise<void> => {
  await at.desk.signIn('a-okafor');
  await at.desk.page.click('text=Unlock your key');
  await at.desk.unlock('a-okafor');
  await toSearch();
};

const filled = async (count: number): Promise<void> => {
  await at.desk.page.click('button:has-text("Read the reports and search")');
  await at.desk.page.waitForSelector(`text=${count} of ${count} reports can be searched`);
};

const databases = (): Promise<string[]> =>
  at.desk.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));

/** Every byte that the index keeps on the device, as text in which words would show. */
const kept = (): Promise<{ records: number; text: string }> =>
  at.desk.page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('candour-search');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const records = request.result.transaction('records').objectStore('records').getAll();
          records.onsuccess = () => {
            request.result.close();
            const bytes = records.result.flatMap((record: { data: ArrayBuffer }) => [...new Uint8Array(record.data)]);
            resolve({ records: records.result.length, text: String.fromCharCode(...bytes.slice(0, 100_000)) });
          };
        };
      }),
  );

test('what the member may read is found: by beginnings, with mistakes, with the words marked, by state', async () => {
  const { desk } = at;
  const kebab = await add('He takes free kebabs from Örsan’s shop, and <b>money</b>.');
  const gym = await add('She sells anabolic steroids at the gymnasium.', 'CLOSED');
  await at.running.add(storyReport('Nobody has opened this kebab story.'));
  await unlocked();
  await desk.assertAccessible();
  const asked: string[] = [];
  desk.page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  await filled(2);
  await desk.page.fill('#search-words', 'keb orsan');
  await desk.page.waitForSelector('text=One report found.');
  expect(await texts('.found mark')).toEqual(['kebabs', 'Örsan']);
  expect((await texts('.excerpt')).join()).toContain('<b>money</b>');
  expect(await desk.page.getAttribute('.found a', 'href')).toBe(`#/report/${kebab}`);
  await desk.assertAccessible();
  await desk.page.fill('#search-words', 'anabloic');
  await desk.page.waitForSelector(`.found a[href="#/report/${gym}"]`);
  await desk.page.selectOption('#search-state', 'ASSESSED');
  await desk.page.waitForSelector('text=No report has these words.');
  expect(asked.join('\n')).not.toMatch(/keb|orsan|anab/);
  const { rows } = await at.running.store.pool.query(
    "SELECT DISTINCT encode(report_id, 'hex') AS id FROM audit_entry WHERE action = 'report.indexed'",
  );
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([kebab, gym]));
});

test('the index is encrypted on the device, survives a lock, loses what may not be read, and is gone after signing out', async () => {
  const { desk } = at;
  const [one, other] = [await add('The word is xylophone.'), await add('The word is zeppelin.')];
  await unlocked();
  await filled(2);
  await expect.poll(async () => (await kept()).records).toBe(2);
  const before = await kept();
  expect(before.text.length).toBeGreaterThan(4_000);
  for (const word of ['xylophone', 'zeppelin', 'Daz', one]) expect(before.text).not.toContain(word);

  await desk.page.click('button:has-text("Lock key")');
  await expect.poll(() => desk.page.workers()).toHaveLength(0);
  expect(await texts('.found')).toEqual([]);
  await setState(other, 'RECEIVED');
  const asked: string[] = [];
  desk.page.on('request', (request) => asked.push(request.url()));
  await desk.page.click('text=Unlock your key');
  await desk.unlock('a-okafor');
  await filled(1);
  expect(asked.filter((url) => url.endsWith('/search/sealed'))).toEqual([]);
  await desk.page.fill('#search-words', 'xylo');
  await desk.page.waitForSelector('text=One report found.');
  await desk.page.fill('#search-words', 'zeppelin');
  await desk.page.waitForSelector('text=No report has these words.');
  await expect.poll(async () => (await kept()).records).toBe(1);

  await desk.page.click('button:has-text("Sign out")');
  await desk.page.waitForSelector('text=signed out');
  await expect.poll(databases).not.toContain('candour-search');
});

test('the index waits while it is paused, goes on, and is there on every view', async () => {
  const { desk } = at;
  await Promise.all(Array.from({ length: 40 }, (_, index) => add(`Story number ${index}`)));
  await unlocked();
  // Nothing is handed out before it is paused, so that there is a time in which to pause.
  const paused = Promise.withResolvers<void>();
  await desk.page.route('**/search/sealed', async (route) => {
    await paused.promise;
    await route.continue();
  });
  await desk.page.click('button:has-text("Read the reports and search")');
  await desk.page.click('button:has-text("Pause")');
  await desk.page.waitForSelector('text=Paused:');
  paused.resolve();
  const asked: string[] = [];
  desk.page.on('request', (request) => {
    if (request.url().endsWith('/search/sealed')) asked.push(request.url());
  });
  await desk.assertAccessible();
  expect(asked).toEqual([]);
  await desk.page.click('button:has-text("Go on")');
  await desk.page.click('.places a:has-text("Queue")');
  await desk.page.waitForSelector('.tabs');
  await toSearch();
  await desk.page.waitForSelector('text=40 of 40 reports can be searched');
  await desk.page.fill('#search-words', 'story');
  await desk.page.waitForSelector('text=40 reports found.');
});

test.each([
  ['phone', { width: 390, height: 844 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('search holds on a %s screen in both schemes', async (_name, viewport) => {
  await add('He takes free kebabs from the shop every night, and never pays.');
  for (const scheme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const) {
    const desk = await openDesk(at.browser, at.running, { viewport, ...scheme });
    await desk.signIn('a-okafor');
    await desk.page.click('.places a:has-text("Search")');
    // The queue has such a button too.
    await desk.page.waitForSelector('h1:has-text("Search")');
    await desk.page.click('text=Unlock your key');
    await desk.unlock('a-okafor');
    await desk.page.click('button:has-text("Read the reports and search")');
    await desk.page.fill('#search-words', 'kebabs');
    await desk.page.waitForSelector('.found mark');
    await desk.assertFits();
    await desk.assertAccessible();
    expect(desk.faults).toEqual([]);
    await desk.close();
  }
});
