import { expect, test } from 'vitest';
import { useConsole } from './support/atDesk.ts';
import { openDesk } from './support/desk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

/** With an account, since the page that an administrator lands on is for those. */
const signInAdministrator = async (): Promise<void> => {
  await at.running.store.pool.query(`
    INSERT INTO account (id, user_handle, created_at) VALUES ('ida', sha256('ida'), now()) ON CONFLICT DO NOTHING;
    INSERT INTO account_role (account, role, granted_at) VALUES ('ida', 'administrator', now()) ON CONFLICT DO NOTHING`);
  await at.desk.page.goto('about:blank');
  await at.desk.page.goto(await at.running.link('ida', 'member', ['administrator']));
  await at.desk.page.click('a:has-text("Deliveries")');
  await at.desk.page.waitForSelector('h1:has-text("Deliveries")');
  await at.desk.page.waitForSelector('#recipients');
};

/** What a relay that refused, one that was silent for days, one that is away and a webhook that is gone leave behind. */
async function addDeliveries(): Promise<void> {
  const { store } = at.running;
  await store.pool.query('TRUNCATE delivery');
  const id = (): Buffer => crypto.getRandomValues(Buffer.alloc(16));
  const report = Buffer.from(await at.running.add(storyReport('Nobody but the desk reads this.')), 'hex');
  const common = { desk: 'ccu', report_id: report };
  const ended = { next_attempt_at: null, ended_on: '2026-11-18' };
  const waits = { state: 'waiting' as const, next_attempt_at: new Date('2026-11-24T13:20:00Z') };
  const insert = store.db.insertInto('delivery');
  await insert
    .values([
      {
        ...common,
        id: id(),
        way: 'mail',
        recipient: 'ccu-box',
        state: 'refused',
        attempts: 1,
        code: 'SMTP_550',
        ...ended,
      },
      {
        ...common,
        id: id(),
        way: 'mail',
        recipient: 'night-desk',
        state: 'given-up',
        attempts: 17,
        code: 'ETIMEDOUT',
        ...ended,
      },
      {
        ...common,
        desk: 'partner',
        id: id(),
        way: 'mail',
        recipient: 'partner-box',
        state: 'given-up',
        attempts: 0,
        code: 'moved',
        ...ended,
      },
      { ...common, id: id(), way: 'webhook', recipient: 'case-system', attempts: 3, code: 'HTTP_503', ...waits },
      { ...common, id: id(), way: 'mail', recipient: 'archive', state: 'sent', attempts: 1, ...ended },
    ])
    .execute();
  await insert
    .values({
      id: id(),
      way: 'mail',
      recipient: 'ccu-box',
      desk: 'ccu',
      notice_day: '2026-11-18',
      state: 'refused',
      attempts: 1,
      code: 'SMTP_550',
      ...ended,
    })
    .execute();
}

test('an administrator sees what was not delivered and why, and has it tried again by the keyboard', async () => {
  await addDeliveries();
  await signInAdministrator();
  const { page } = at.desk;
  expect(await page.title()).toBe('Deliveries – Candour');
  const failed = page.locator('section:has(#failed) li');
  expect(await failed.count()).toBe(4);
  const refused = failed.filter({ hasText: 'A sealed report by mail to ccu-box' });
  expect(await refused.textContent()).toContain('The mail server refused it for good. SMTP_550');
  expect(await refused.textContent()).toContain('18 November 2026');
  expect(await failed.filter({ hasText: 'night-desk' }).textContent()).toContain(
    'The mail server did not answer in time.',
  );
  const notice = failed.filter({ hasText: 'The daily notice' });
  expect(await notice.getByRole('button').count()).toBe(0);
  const moved = failed.filter({ hasText: 'partner-box' });
  expect(await moved.textContent()).toContain('The report went to another desk before this was sent. moved');
  expect(await moved.textContent()).toContain('18 November 2026, not tried');
  expect(await moved.getByRole('button').count()).toBe(0);
  const failing = page.locator('section:has(#failing) li');
  expect(await failing.textContent()).toContain('The receiving system did not take it. HTTP_503');
  expect(await failing.textContent()).toMatch(/next try by 24 November at 14:00/);
  expect(await page.textContent('main')).not.toMatch(/13:20|@|Nobody but the desk/);

  await refused.getByRole('button', { name: 'Try again for A sealed report by mail to ccu-box' }).focus();
  await page.keyboard.press('Enter');
  await page
    .locator('.said', { hasText: 'A sealed report by mail to ccu-box is tried again within moments.' })
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('said');
  expect(await failed.count()).toBe(3);
  expect(await failing.filter({ hasText: 'ccu-box' }).textContent()).toContain('no attempt since');
  const { rows } = await at.running.store.pool.query("SELECT actor FROM audit_entry WHERE action = 'delivery.retried'");
  expect(rows).toEqual([{ actor: 'ida' }]);
});

test('what was delivered meanwhile is not sent again, and the list shows so', async () => {
  await addDeliveries();
  await signInAdministrator();
  await at.running.store.pool.query("UPDATE delivery SET state = 'sent', code = NULL WHERE recipient = 'night-desk'");
  const { page } = at.desk;
  await page.getByRole('button', { name: /Try again.*night-desk/ }).click();
  await page.getByRole('alert').filter({ hasText: 'It was delivered meanwhile' }).waitFor();
  await page.waitForFunction(
    () => !document.querySelector('section:has(#failed)')?.textContent?.includes('night-desk'),
  );
});

test('who reads reports sees no such page', async () => {
  await addDeliveries();
  await at.desk.signIn('a-okafor');
  expect(await at.desk.page.locator('a:has-text("Deliveries")').count()).toBe(0);
  await at.desk.page.evaluate(() => {
    location.hash = '#/deliveries';
  });
  await at.desk.page.waitForSelector('.tabs');
  expect(await at.desk.page.locator('h1:has-text("Deliveries")').count()).toBe(0);
});

test.each([
  ['desktop', { width: 1280, height: 900 }],
  ['phone', { width: 390, height: 844 }],
  ['400 % zoom', { width: 320, height: 256 }],
] as const)('holds on a %s screen in both schemes and with forced colours', async (_, viewport) => {
  await addDeliveries();
  await at.desk.close();
  for (const scheme of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    at.desk = await openDesk(at.browser, at.running, { viewport, ...scheme });
    await signInAdministrator();
    await at.desk.assertFits();
    await at.desk.assertAccessible({ forcedColors: 'forcedColors' in scheme });
    expect(at.desk.faults).toEqual([]);
    await at.desk.close();
  }
  at.desk = await openDesk(at.browser, at.running);
});
