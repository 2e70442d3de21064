/** Pictures of how somebody gets into the console: by a passkey, and by an invitation to make one. */
import { OPERATOR } from '../../src/audit/event.ts';
import { invite } from '../../src/staff/accounts/invite.ts';
import { launchChromium } from '../support/chromium.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { openDesk } from '../web-console/support/desk.ts';
import { makeFullUnit } from '../web-console/support/fullUnit.ts';
import { startConsole } from '../web-console/support/startConsole.ts';
import { addAuthenticator } from '../web-console/support/virtualAuthenticator.ts';
import { looks, take } from './take.ts';

export async function pictureWaysIn(): Promise<void> {
  const database = await createTestDatabase();
  const browser = await launchChromium();
  const running = await startConsole(database.url, await makeFullUnit());
  try {
    const { store, service, origin } = running;
    for (const { name, ...options } of looks) {
      const { page, close } = await openDesk(browser, running, { ...options, reducedMotion: 'reduce' });
      await addAuthenticator(page);
      const account = `hughes-${name}`;
      const invitation = { account, roles: ['administrator'], by: OPERATOR, now: service.now() } as const;
      await page.goto(`${origin}/console#join=${await invite(store, invitation, service.roster)}`);
      await page.getByRole('heading', { name: 'Set up your passkey' }).waitFor();
      await page.locator('#passkey-name').fill('Work laptop');
      await take(page, `console-join-${name}`);
      await page.getByRole('button', { name: 'Make a passkey' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'You have signed out' }).waitFor();
      await take(page, `console-signed-out-${name}`);
      await page.goto('about:blank');
      await page.goto(`${origin}/console`);
      await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
      await take(page, `console-sign-in-${name}`);
      await close();
    }
  } finally {
    await browser.close();
    await running.close();
    await database.drop();
  }
}
