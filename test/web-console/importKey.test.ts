import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATOR } from '../../src/audit/event.ts';
import { invite } from '../../src/staff/accounts/invite.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { useConsole } from './support/atDesk.ts';
import { makeConsoleUnit, PASSPHRASE } from './support/consoleUnit.ts';
import { storyReport } from './support/reports.ts';
import { shoot } from './support/shoot.ts';
import { addAuthenticator } from './support/virtualAuthenticator.ts';

const LOCK = 'five words that fit badly';

/** Keys as GnuPG makes them: of the primary and of the subkey that opens, and for how long. */
const KINDS: Record<string, readonly [string, string, string]> = {
  'curve-member': ['ed25519', 'cv25519', 'never'],
  'rsa-member': ['rsa3072', 'rsa3072', 'never'],
  'rsa4096-member': ['rsa4096', 'rsa4096', 'never'],
  weak: ['rsa2048', 'rsa2048', 'never'],
  expired: ['ed25519', 'cv25519', 'seconds=1'],
  revoked: ['ed25519', 'cv25519', 'never'],
  'sign-only': ['ed25519', '', 'never'],
};

let home: GpgHome;
const publicKeys: Record<string, string> = {};
const secretKeys: Record<string, string> = {};

async function makeKeys(): Promise<Record<string, string>> {
  home = await createGpgHome();
  const gpg = async (args: string[], input?: string): Promise<string> => {
    const result = await home.run(['--pinentry-mode', 'loopback', '--passphrase', PASSPHRASE, ...args], input);
    expect(result.code, result.stderr).toBe(0);
    return result.stdout.toString();
  };
  for (const [name, [primary, opening, expires]] of Object.entries(KINDS)) {
    await gpg(['--quick-generate-key', name, primary, 'sign,cert', expires]);
    const listed = await gpg(['--with-colons', '--list-keys', name]);
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
    if (opening !== '') await gpg(['--quick-add-key', fingerprint, opening, 'encr', expires]);
    if (name === 'revoked') {
      const file = join(home.folder, 'openpgp-revocs.d', `${fingerprint}.rev`);
      const { readFile } = await import('node:fs/promises');
      await gpg(['--import'], (await readFile(file, 'utf8')).replace(':-----BEGIN', '-----BEGIN'));
    }
    publicKeys[name] = await gpg(['--armor', '--export', fingerprint]);
    secretKeys[name] = await gpg(['--armor', '--export-secret-keys', fingerprint]);
  }
  return Object.fromEntries(
    ['curve-member', 'rsa-member', 'rsa4096-member'].map((name) => [name, publicKeys[name] ?? '']),
  );
}

let made: Promise<Record<string, string>>;
beforeAll(() => made, 120_000);
afterAll(() => home?.remove());
made = makeKeys();
const at = useConsole(async () => makeConsoleUnit(await made));

async function toImport(): Promise<void> {
  const { page } = at.desk;
  await page.click('a:has-text("Your account")');
  await page.click('summary:has-text("Bring a key from GnuPG")');
}

async function fill(armored: string, passphrase: string, lock: string): Promise<void> {
  const { page } = at.desk;
  await page.setInputFiles('#import-file', { name: 'key.asc', mimeType: 'text/plain', buffer: Buffer.from(armored) });
  await page.fill('#import-passphrase', passphrase);
  await page.fill('#import-lock', lock);
}

const byPassphrase = (): Promise<void> =>
  at.desk.page.click('button:has-text("locked by the passphrase"):visible >> nth=-1');

test.each(['curve-member', 'rsa-member', 'rsa4096-member'])(
  'a key that GnuPG made is kept here by a passphrase, and opens a report after a reload: %s',
  async (member) => {
    const { desk } = at;
    const { page } = desk;
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    const id = await at.running.add(storyReport(`For ${member}.`));
    await desk.signIn(member);
    await toImport();
    await fill(secretKeys[member] ?? '', PASSPHRASE, LOCK);
    await byPassphrase();
    await page.waitForSelector('text=This browser keeps it, locked by your passphrase');
    await desk.assertAccessible();
    await page.reload();
    await desk.openReport(id);
    await page.fill('#kept-passphrase', PASSPHRASE);
    await page.click('button:has-text("Unlock the key on this device")');
    await page.waitForSelector('text=The passphrase does not open this key');
    await page.fill('#kept-passphrase', LOCK);
    await page.click('button:has-text("Unlock the key on this device")');
    await page.waitForSelector(`.words:has-text("For ${member}.")`);
    expect(sent.join(' ')).not.toMatch(/PRIVATE KEY|five words|correct horse/);

    await page.click('a:has-text("Your account")');
    await page.click('button:has-text("Forget the key on this device")');
    await page.click('button:has-text("Forget it")');
    await page.waitForSelector('summary:has-text("Bring a key from GnuPG")');
  },
);

test('every bad file has words of its own, and nothing is kept', async () => {
  const { desk } = at;
  const { page } = desk;
  await desk.signIn('curve-member');
  await toImport();
  const good = secretKeys['curve-member'] ?? '';
  const cases: [string, string, string, string][] = [
    ['', PASSPHRASE, LOCK, 'This file is empty'],
    ['Dear colleague', PASSPHRASE, LOCK, 'This file is not an OpenPGP key'],
    [publicKeys['curve-member'] ?? '', PASSPHRASE, LOCK, 'This file has the public key'],
    [good.replace(/\n[A-Za-z0-9+/]{64}\n/, '\n'), PASSPHRASE, LOCK, 'The key in this file cannot be read'],
    [good, '', LOCK, 'Enter the passphrase of this key'],
    [good, 'wrong', LOCK, 'The passphrase does not open this key'],
    [good, PASSPHRASE, 'short', 'Use at least 16 characters'],
    [secretKeys['expired'] ?? '', PASSPHRASE, LOCK, 'This key has expired'],
    [secretKeys['revoked'] ?? '', PASSPHRASE, LOCK, 'This key has been revoked'],
    [secretKeys['weak'] ?? '', PASSPHRASE, LOCK, 'This key is too weak'],
    [secretKeys['sign-only'] ?? '', PASSPHRASE, LOCK, 'This key has no part that opens messages'],
    [secretKeys['rsa-member'] ?? '', PASSPHRASE, LOCK, "This is not the key that the unit's roster names for you"],
  ];
  for (const [armored, passphrase, lock, words] of cases) {
    await fill(armored, passphrase, lock);
    await byPassphrase();
    await page.waitForSelector(`.error:has-text("${words}")`);
  }
  await desk.assertAccessible();
  await shoot(page, 'import');
  expect(await page.locator('text=This browser keeps it').count()).toBe(0);
  await page.getByLabel('This is my new key').check();
  await byPassphrase();
  await page.waitForSelector('text=This browser keeps it, locked by your passphrase');
});

test.each([true, false])('with a passkey whose authenticator has prf: %s', async (hasPrf) => {
  const { store, service, origin } = at.running;
  const { page } = at.desk;
  await addAuthenticator(page, { hasPrf });
  await store.pool.query('TRUNCATE account, account_role, passkey, invitation, recovery');
  const invitation = { account: 'rsa-member', roles: ['analyst'] as const, by: OPERATOR, now: service.now() };
  await page.goto(`${origin}/console#join=${await invite(store, invitation, service.roster)}`);
  await page.fill('#passkey-name', 'Laptop');
  await page.click('button:has-text("Make a passkey")');
  const id = await at.running.add(storyReport('For who has a passkey.'));
  await toImport();
  await fill(secretKeys['rsa-member'] ?? '', PASSPHRASE, '');
  await page.click('button:has-text("Keep it here, locked by your passkey")');
  if (!hasPrf) {
    await page.waitForSelector('.error:has-text("Choose a passphrase instead")');
    await page.fill('#import-lock', LOCK);
    await byPassphrase();
    await page.waitForSelector('text=This browser keeps it, locked by your passphrase');
    return;
  }
  await page.waitForSelector('text=This browser keeps it, locked by your passkey');
  await page.reload();
  await at.desk.openReport(id);
  await page.click('button:has-text("Unlock with your passkey")');
  await page.waitForSelector('.words:has-text("For who has a passkey.")');
});
