import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { OPERATOR } from '../../src/audit/event.ts';
import { fingerprint, type PublicKey, readPrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { invite } from '../../src/staff/accounts/invite.ts';
import { createGpgHome } from '../support/gpg.ts';
import { useConsole } from './support/atDesk.ts';
import { addAuthenticator } from './support/virtualAuthenticator.ts';

const at = useConsole();
const BACKUP = 'five words that fit badly';

/** Everything that the page keeps in the browser for its origin, as text. */
const keptText = (): Promise<string> =>
  at.desk.page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('candour-keys');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('wrapped-key').objectStore('wrapped-key').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(
              JSON.stringify(reading.result, (_, value) =>
                value instanceof Uint8Array ? String.fromCharCode(...value) : value,
              ),
            );
          };
        };
      }),
  );

async function saved(press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([at.desk.page.waitForEvent('download'), press()]);
  return readFile(await download.path(), 'utf8');
}

/** GnuPG takes the backup with its passphrase alone, and opens with it what is sealed to the key. */
async function expectGnupgOpens(backup: string, publicKey: PublicKey, name: string): Promise<void> {
  const home = await createGpgHome();
  onTestFinished(() => home.remove());
  const withPassphrase = (passphrase: string) => ['--pinentry-mode', 'loopback', '--passphrase', passphrase];
  const taken = await home.run([...withPassphrase(BACKUP), '--import'], backup);
  expect(taken.code, taken.stderr).toBe(0);
  expect((await home.run(['--with-colons', '--list-secret-keys'])).stdout.toString()).toContain(name);
  const sealed = await seal(new TextEncoder().encode('What the reporter wrote.'), [publicKey]);
  const wrong = await home.run([...withPassphrase('another passphrase'), '--decrypt'], sealed);
  expect(wrong.code).not.toBe(0);
  expect(wrong.stdout.toString()).toBe('');
  const opened = await home.run([...withPassphrase(BACKUP), '--decrypt'], sealed);
  expect(opened.code, opened.stderr).toBe(0);
  expect(opened.stdout.toString()).toBe('What the reporter wrote.');
}

async function makeByPasskey(): Promise<void> {
  const { store, service, origin } = at.running;
  const { page } = at.desk;
  await store.pool.query('TRUNCATE account, account_role, passkey, invitation, recovery');
  const invitation = { account: 'a-okafor', roles: ['intake-officer'] as const, by: OPERATOR, now: service.now() };
  const token = await invite(store, invitation, service.roster);
  await page.goto(`${origin}/console#join=${token}`);
  await page.fill('#passkey-name', 'Laptop');
  await page.click('button:has-text("Make a passkey")');
  await page.click('a:has-text("Your account")');
  await page.click('button:has-text("Make a key, locked by your passkey")');
}

test('a key locked by the passkey: public half and backup come out as files, and the passkey unlocks it', async () => {
  const { page } = at.desk;
  await addAuthenticator(page);
  await makeByPasskey();
  await page.waitForSelector('text=This browser keeps it, locked by your passkey');
  await at.desk.assertAccessible();

  const publicKey = await readPublicKey(await saved(() => page.click('a:has-text("Save the public key")')));
  const name = fingerprint(publicKey);
  expect((await page.textContent('#your-key ~ p'))?.replaceAll(' ', '')).toContain(name);
  const kept = await keptText();
  expect(kept).toContain('BEGIN PGP PUBLIC KEY BLOCK');
  expect(kept).not.toContain('PRIVATE');

  await page.click('summary:has-text("Save a backup of the key")');
  await page.fill('#backup-next', BACKUP);
  await page.click('button:has-text("Make the backup")');
  const backup = await saved(() => page.click('a:has-text("Save the backup")'));
  expect(fingerprint(await readPrivateKey(backup, BACKUP))).toBe(name);
  await expectGnupgOpens(backup, publicKey, name);
  await at.desk.assertAccessible();

  await page.click('a:has-text("Reports")');
  await page.click('button:has-text("Unlock your key")');
  await page.click('button:has-text("Unlock with your passkey")');
  await page.waitForSelector('.key-status button:has-text("Lock key")');
  expect(await page.textContent('.key-status')).toContain(name.slice(-8, -4));
});

test('an authenticator without the extension leads to a passphrase, which unlocks the key and nothing else does', async () => {
  const { page } = at.desk;
  await addAuthenticator(page, { hasPrf: false });
  await makeByPasskey();
  await page.waitForSelector('text=Choose a passphrase instead');
  await page.fill('#new-key-passphrase', 'short');
  await page.click('button:has-text("Make a key, locked by the passphrase")');
  await page.waitForSelector('text=Use at least 16 characters');
  await at.desk.assertAccessible();
  await page.fill('#new-key-passphrase', BACKUP);
  await page.click('button:has-text("Make a key, locked by the passphrase")');
  await page.waitForSelector('text=This browser keeps it, locked by your passphrase');
  await page.click('a:has-text("Reports")');
  await page.click('button:has-text("Unlock your key")');
  await page.fill('#kept-passphrase', 'another passphrase');
  await page.click('button:has-text("Unlock the key on this device")');
  await page.waitForSelector('text=The passphrase does not open this key');
  await at.desk.assertAccessible();
  await page.fill('#kept-passphrase', BACKUP);
  await page.click('button:has-text("Unlock the key on this device")');
  await page.waitForSelector('.key-status button:has-text("Lock key")');
});
