import { expect, test } from 'vitest';
import { LINK_LIFETIME_MS, SESSION_IDLE_MS } from '../../src/staff/limits.ts';
import { useConsole } from './support/atDesk.ts';
import { storyReport } from './support/reports.ts';

const at = useConsole();

const heading = (words: string): Promise<unknown> => at.desk.page.waitForSelector(`h1:has-text("${words}")`);

test('a link signs in, and its token is nowhere in the address, the history or the requests', async () => {
  const link = await at.running.link('a-okafor');
  const token = link.split('#sign-in=')[1] ?? '';
  const addresses: string[] = [];
  const bodies: string[] = [];
  at.desk.page.on('request', (request) => {
    addresses.push(request.url());
    if (request.postData()?.includes(token)) bodies.push(new URL(request.url()).pathname);
  });
  await at.desk.page.goto(link);
  await heading('Queue');
  expect(addresses.filter((address) => address.includes(token) && !address.includes('#'))).toEqual([]);
  expect(bodies).toEqual(['/v1/staff/session']);
  expect(at.desk.page.url()).not.toContain(token);
  expect(await at.desk.page.evaluate(() => document.cookie)).toBe('');
  await at.desk.page.goto(`${at.running.origin}/healthz`);
  await at.desk.page.goBack();
  await heading('Queue');
  expect(at.desk.page.url()).not.toContain(token);
  await at.desk.assertAccessible();
});

test('a used link says so, and that somebody else may have used it', async () => {
  const link = await at.running.link('a-okafor');
  await at.desk.page.goto(link);
  await heading('Queue');
  await at.desk.page.context().clearCookies();
  await at.desk.page.goto('about:blank');
  await at.desk.page.goto(link);
  await heading('This link has been used');
  expect(await at.desk.page.textContent('main')).toContain('somebody else did: tell your administrator now');
  await at.desk.assertAccessible();
});

test('an expired link, a link that is cut short, and no link each have their own page', async () => {
  const link = await at.running.link('a-okafor');
  at.running.service.now = () => new Date(Date.now() + LINK_LIFETIME_MS);
  await at.desk.page.goto(link);
  await heading('This link has expired');
  await at.desk.assertAccessible();
  await at.desk.page.goto('about:blank');
  await at.desk.page.goto(link.slice(0, -3));
  await heading('This link does not work');
  await at.desk.page.goto('about:blank');
  await at.desk.page.goto(`${at.running.origin}/console`);
  await heading('Sign in');
  await at.desk.assertAccessible();
});

test('a link can be pasted, and a link in the address of an open console works too', async () => {
  await at.desk.page.goto(`${at.running.origin}/console`);
  await heading('Sign in');
  await at.desk.page.click('button:has-text("Use the link")');
  await at.desk.page.waitForSelector('.error');
  await at.desk.assertAccessible();
  await at.desk.page.fill('#link', await at.running.link('a-okafor'));
  await at.desk.page.keyboard.press('Enter');
  await heading('Queue');
  await at.desk.page.goto(await at.running.link('m-ellis'));
  await at.desk.page.waitForSelector('text=Another police force');
});

test('a session that has ended is not there after a reload, and neither are the words', async () => {
  await at.running.add(storyReport('Words that must not stay on the screen.'));
  await at.desk.signIn('a-okafor');
  await at.desk.page.click('a.queue-link');
  await at.desk.unlock('a-okafor');
  await at.desk.page.waitForSelector('text=Words that must not stay');
  at.running.service.now = () => new Date(Date.now() + SESSION_IDLE_MS);
  await at.desk.page.reload();
  await heading('Sign in');
  expect(await at.desk.page.textContent('body')).not.toContain('Words that must not stay');
});

test('warns before the session ends, goes on when asked to, and closes when nobody is there', async () => {
  const started = Date.now();
  let passed = 0;
  at.running.service.now = () => new Date(started + passed);
  const pass = async (milliseconds: number): Promise<void> => {
    passed += milliseconds;
    await at.desk.page.clock.fastForward(milliseconds);
  };
  await at.running.add(storyReport('Words that must not stay on the screen.'));
  await at.desk.page.clock.install({ time: started });
  await at.desk.signIn('a-okafor');
  await at.desk.page.click('a.queue-link');
  await at.desk.unlock('a-okafor');
  await at.desk.page.waitForSelector('text=Words that must not stay');
  await pass(SESSION_IDLE_MS - 2 * 60_000);
  await at.desk.page.waitForSelector('text=You will be signed out');
  await at.desk.assertAccessible();
  await at.desk.page.click('button:has-text("Stay signed in")');
  await at.desk.page.waitForSelector('text=You will be signed out', { state: 'detached' });
  await pass(SESSION_IDLE_MS);
  await heading('You have been signed out');
  expect(await at.desk.page.textContent('body')).not.toContain('Words that must not stay');
  await expect.poll(() => at.desk.page.workers()).toHaveLength(0);
  await at.desk.assertAccessible();
});

test('signing out locks the key, ends the session on the service, and says when the service did not hear', async () => {
  await at.desk.signIn('a-okafor');
  const [cookie] = await at.desk.page.context().cookies(`${at.running.origin}/v1/staff/me`);
  await at.desk.page.click('button:has-text("Sign out")');
  await heading('You have signed out');
  await at.desk.assertAccessible();
  const again = await fetch(`${at.running.origin}/v1/staff/me`, {
    headers: { cookie: `${cookie?.name}=${cookie?.value}` },
  });
  expect(again.status).toBe(401);
  await at.desk.signIn('a-okafor');
  await at.desk.page.context().setOffline(true);
  await at.desk.page.click('button:has-text("Sign out")');
  await heading('The service did not hear');
  await at.desk.page.context().setOffline(false);
});

test('the service away: says so, and comes back when asked again', async () => {
  await at.desk.signIn('a-okafor');
  await at.desk.page.route('**/v1/staff/**', (route) => route.abort('internetdisconnected'));
  await at.desk.page.reload();
  await heading('The service does not answer');
  await at.desk.assertAccessible();
  await at.desk.page.unroute('**/v1/staff/**');
  await at.desk.page.click('button:has-text("Try again")');
  await heading('Queue');
});
