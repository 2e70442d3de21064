import { beforeEach, expect, test } from 'vitest';
import { OPERATOR } from '../../src/audit/event.ts';
import { invite } from '../../src/staff/accounts/invite.ts';
import { APPROVER_AGE_MS } from '../../src/staff/accounts/limits.ts';
import type { Role } from '../../src/staff/roles/roles.ts';
import { useConsole } from './support/atDesk.ts';
import { type Desk, openDesk } from './support/desk.ts';
import { addAuthenticator, type VirtualAuthenticator } from './support/virtualAuthenticator.ts';

const at = useConsole();
let authenticator: VirtualAuthenticator;

beforeEach(async () => {
  await at.running.store.pool.query(
    'TRUNCATE account, account_role, passkey, passkey_challenge, invitation, recovery, member_session, sign_in_link',
  );
  authenticator = await addAuthenticator(at.desk.page);
});

const heading = (words: string, desk: Desk = at.desk): Promise<unknown> =>
  desk.page.waitForSelector(`h1:has-text("${words}")`);

async function invitation(account: string, roles: readonly Role[]): Promise<string> {
  const { store, service, origin } = at.running;
  const token = await invite(store, { account, roles, by: OPERATOR, now: service.now() }, service.roster);
  return `${origin}/console#join=${token}`;
}

async function join(link: string, name = 'Work laptop', desk: Desk = at.desk): Promise<void> {
  await desk.page.goto('about:blank');
  await desk.page.goto(link);
  await heading('Set up your passkey', desk);
  await desk.page.fill('#passkey-name', name);
  await desk.page.click('button:has-text("Make a passkey")');
}

const signOut = async (desk: Desk = at.desk): Promise<void> => {
  await desk.page.click('button:has-text("Sign out")');
  await heading('You have signed out', desk);
};
const byPasskey = (desk: Desk = at.desk): Promise<void> => desk.page.click('button:has-text("Sign in with a passkey")');

test('an invited member makes a passkey, signs out, and signs in with it', async () => {
  const link = await invitation('a-okafor', ['intake-officer']);
  await at.desk.page.goto(link);
  await heading('Set up your passkey');
  expect(at.desk.page.url()).not.toContain('join=');
  await at.desk.assertAccessible();
  await at.desk.page.click('button:has-text("Make a passkey")');
  await at.desk.page.waitForSelector('text=Give the passkey a name');
  await at.desk.assertAccessible();
  await join(await invitation('a-okafor', ['intake-officer']));
  await heading('Queue');
  expect(await authenticator.credentials()).toHaveLength(1);
  await signOut();
  await at.desk.assertAccessible();
  await byPasskey();
  await heading('Queue');
});

test('an invitation that was used says so, in another browser too', async () => {
  const link = await invitation('a-okafor', ['intake-officer']);
  await join(link);
  await heading('Queue');
  await signOut();
  await join(link);
  await heading('This link has been used');
});

test('a second passkey is added, one is removed and does not sign in any more, the last one cannot be removed', async () => {
  await join(await invitation('a-okafor', ['intake-officer']));
  await heading('Queue');
  await at.desk.page.click('a:has-text("Your account")');
  await heading('Your account');
  await at.desk.page.waitForSelector('.person:has-text("Work laptop")');
  expect(await at.desk.page.locator('.person button').count()).toBe(0);
  await at.desk.assertAccessible();
  await at.desk.page.fill('#passkey-name', 'Twice');
  await at.desk.page.click('button:has-text("Add a passkey")');
  await at.desk.page.waitForSelector('text=This device has a passkey of yours already');
  const first = (await authenticator.credentials())[0];
  await authenticator.remove();
  const second = await addAuthenticator(at.desk.page);
  await at.desk.page.fill('#passkey-name', 'Security key');
  await at.desk.page.click('button:has-text("Add a passkey")');
  await at.desk.page.waitForSelector('.person:has-text("Security key")');
  await at.desk.assertAccessible();
  await at.desk.page.locator('.person', { hasText: 'Work laptop' }).getByRole('button').click();
  await at.desk.page.waitForSelector('text=Work laptop is no passkey of yours any more');
  expect(await at.desk.page.locator('.person button').count()).toBe(0);
  await signOut();
  await byPasskey();
  await heading('Your account');
  await signOut();
  await second.clear();
  if (first) await second.put(first);
  await byPasskey();
  await heading('This passkey was not accepted');
  await at.desk.assertAccessible();
});

test('a copied passkey, whose counter went back, is not accepted', async () => {
  await join(await invitation('a-okafor', ['intake-officer']));
  await heading('Queue');
  const [copy] = await authenticator.credentials();
  await signOut();
  await byPasskey();
  await heading('Queue');
  await signOut();
  await authenticator.clear();
  if (copy) await authenticator.put({ ...copy, signCount: 0 });
  await byPasskey();
  await heading('This passkey was not accepted');
  const { rows } = await at.running.store.pool.query(
    `SELECT actor FROM audit_entry WHERE action = 'passkey.counter-refused' ORDER BY seq DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ actor: 'a-okafor' }]);
});

test('who fails the check of finger or PIN is not signed in', async () => {
  await join(await invitation('a-okafor', ['intake-officer']));
  await heading('Queue');
  await signOut();
  await authenticator.verifiesUser(false);
  await byPasskey();
  await heading('No passkey was used');
  await at.desk.assertAccessible();
});

test('a page at another origin is not given the passkey', async () => {
  await join(await invitation('a-okafor', ['intake-officer']));
  await heading('Queue');
  const elsewhere = at.running.origin.replace('localhost', 'elsewhere.localhost');
  await at.desk.page.goto(`${elsewhere}/healthz`).catch(() => undefined);
  const outcome = await at.desk.page.evaluate(async () => {
    const get = (rpId: string) =>
      navigator.credentials
        .get({ publicKey: { challenge: new Uint8Array(32), rpId, userVerification: 'required', timeout: 3000 } })
        .then(
          () => 'given',
          (error: Error) => error.name,
        );
    return { host: location.hostname, own: await get(location.hostname) };
  });
  expect(outcome.host).toBe('elsewhere.localhost');
  expect(outcome.own).toBe('NotAllowedError');
  at.desk.faults.length = 0;
});

test('two administrators replace a lost passkey; people and roles are changed in the console', async () => {
  await join(await invitation('root', ['administrator']));
  await heading('People');
  await at.desk.page.waitForSelector('text=There is one administrator');
  await at.desk.assertAccessible();
  await at.desk.page.click('button:has-text("Make an invitation")');
  await at.desk.page.waitForSelector('text=Choose at least one role');
  await at.desk.assertAccessible();

  const invited = async (name: string, role: string): Promise<string> => {
    await at.desk.page.fill('#invite-name', name);
    await at.desk.page.check(`input[name="invite-roles"][value="${role}"]`);
    await at.desk.page.click('button:has-text("Make an invitation")');
    await at.desk.page.waitForSelector(`h2:has-text("Link for ${name}")`);
    return (await at.desk.page.textContent('.one-time')) ?? '';
  };
  const other = await openDesk(at.browser, at.running);
  const member = await openDesk(at.browser, at.running);
  await addAuthenticator(other.page);
  await addAuthenticator(member.page);
  try {
    await join(await invited('second', 'administrator'), 'Phone', other);
    await heading('People', other);
    await join(await invited('a-okafor', 'intake-officer'), 'Phone', member);
    await heading('Queue', member);
    await at.desk.assertAccessible();

    const started = Date.now();
    at.running.service.now = () => new Date(started + APPROVER_AGE_MS);
    await at.desk.page.reload();
    await byPasskey();
    await heading('People');
    await at.desk.page.click('button:has-text("a-okafor has lost their passkeys")');
    await at.desk.page.waitForSelector('text=root says that a-okafor has lost their passkeys');
    expect(await at.desk.page.locator('button:has-text("Approve")').count()).toBe(0);
    await other.page.reload();
    await byPasskey(other);
    await heading('People', other);
    await other.assertAccessible();
    await other.page.click('button:has-text("Approve")');
    await other.page.waitForSelector('h2:has-text("Link for a-okafor")');
    const link = (await other.page.textContent('.one-time')) ?? '';

    await member.page.reload();
    await byPasskey(member);
    await heading('Queue', member);
    const found = await openDesk(at.browser, at.running);
    await addAuthenticator(found.page);
    await join(link, 'New phone', found);
    await heading('Queue', found);
    await found.close();
    await member.page.reload();
    await heading('Sign in', member);
    await byPasskey(member);
    await heading('This passkey was not accepted', member);

    await at.desk.page.reload();
    const person = at.desk.page.locator('.person', { hasText: 'a-okafor' });
    await person.locator('summary').click();
    await person.locator('input[value="analyst"]').check();
    await at.desk.assertAccessible();
    await person.locator('button:has-text("Save the roles")').click();
    await person.locator('p:has-text("Intake officer, Analyst")').waitFor();
    await person.locator('button:has-text("End the account")').click();
    await person.locator('button:has-text("End it")').click();
    await at.desk.page.waitForSelector('h2:has-text("Accounts that have ended")');
  } finally {
    await other.close();
    await member.close();
  }
});

test('the roster is shown with fingerprints to compare and the days that are left', async () => {
  await at.desk.signIn('a-okafor');
  await at.desk.page.click('a:has-text("Roster")');
  await heading('Roster');
  const today = Date.parse(new Date().toISOString().slice(0, 10));
  const daysLeft = (Date.parse(at.running.unit.roster.expires) - today) / 86_400_000;
  await at.desk.page.waitForSelector(`text=${daysLeft} days left`);
  expect(await at.desk.page.locator('.person').count()).toBe(3);
  const root = at.running.unit.rootFingerprint.match(/.{4}/g)?.join(' ') ?? 'none';
  expect(await at.desk.page.textContent('main')).toContain(root);
  await at.desk.assertAccessible();
});

test.each([
  ['light', 320],
  ['dark', 320],
  ['dark', 1280],
] as const)('%s and %i pixels wide, every page fits and is accessible', async (colorScheme, width) => {
  const desk = await openDesk(at.browser, at.running, { colorScheme, viewport: { width, height: 800 } });
  await addAuthenticator(desk.page);
  try {
    await desk.page.goto(`${at.running.origin}/console`);
    await heading('Sign in', desk);
    await desk.assertFits();
    await desk.assertAccessible();
    await join(await invitation('root', ['administrator']), 'Phone', desk);
    await heading('People', desk);
    await desk.page.waitForSelector('.person');
    for (const page of ['people', 'you', 'roster']) {
      await desk.page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, page);
      await desk.page.waitForSelector('.person');
      await desk.assertFits();
      await desk.assertAccessible();
    }
    expect(desk.faults).toEqual([]);
  } finally {
    await desk.close();
  }
});

test('an administrator who came by a link alone is told why there is no list of people, and is left with no form', async () => {
  const { page } = at.desk;
  await page.goto('about:blank');
  await page.goto(await at.running.link('root', 'member', ['administrator']));
  await page.getByRole('link', { name: 'People' }).click();
  await page.getByText('administrators who have an account with a passkey').waitFor();
  expect(await page.getByText('Reading…').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Invite' }).count()).toBe(0);
  await at.desk.assertAccessible();
  expect(at.desk.faults.splice(0).join(' ')).toBe(
    'Failed to load resource: the server responded with a status of 403 (Forbidden)',
  );
});

test('a list of people that cannot be read says so, and is read when it is tried again', async () => {
  const { page } = at.desk;
  // It is where an administrator lands, so it is read at once.
  await page.route('**/v1/staff/accounts', (route) => route.abort());
  await join(await invitation('root', ['administrator']));
  await heading('People');
  await page.getByRole('alert').waitFor();
  expect(await page.getByText('Reading…').count()).toBe(0);
  await at.desk.assertAccessible();
  await page.unroute('**/v1/staff/accounts');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Accounts' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  at.desk.faults.length = 0;
});
