import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { useConsole } from './support/atDesk.ts';
import { makeConsoleUnit, PASSPHRASE } from './support/consoleUnit.ts';
import { storyReport } from './support/reports.ts';

/** Keys as GnuPG 2.2 makes them: the algorithm of the primary key, and of the subkey that opens. */
const KINDS = {
  'rsa-member': ['rsa3072', 'rsa3072'],
  'curve-member': ['ed25519', 'cv25519'],
  'nist-member': ['nistp256', 'nistp384'],
} as const;

let home: GpgHome;
const secretKeys: Record<string, string> = {};

async function makeKeys(): Promise<Record<string, string>> {
  home = await createGpgHome();
  const publicKeys: Record<string, string> = {};
  const gpg = async (...args: string[]): Promise<string> => {
    const result = await home.run(['--pinentry-mode', 'loopback', '--passphrase', PASSPHRASE, ...args]);
    expect(result.code, result.stderr).toBe(0);
    return result.stdout.toString();
  };
  for (const [member, [primary, opening]] of Object.entries(KINDS)) {
    await gpg('--quick-generate-key', member, primary, 'sign,cert', 'never');
    const listed = await gpg('--with-colons', '--list-keys', member);
    const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(listed)?.[1] ?? '';
    await gpg('--quick-add-key', fingerprint, opening, 'encr', 'never');
    publicKeys[member] = await gpg('--armor', '--export', fingerprint);
    secretKeys[member] = await gpg('--armor', '--export-secret-keys', fingerprint);
    secretKeys[`${member}, subkeys only`] = await gpg('--armor', '--export-secret-subkeys', fingerprint);
  }
  return publicKeys;
}

let opened: Promise<Record<string, string>>;
beforeAll(() => opened, 120_000);
afterAll(() => home?.remove());
opened = makeKeys();
const at = useConsole(async () => makeConsoleUnit(await opened));

test.each(Object.keys(KINDS).flatMap((member) => [member, `${member}, subkeys only`]))(
  'a secret key that GnuPG made opens a report: %s',
  async (name) => {
    const { desk } = at;
    const id = await at.running.add(storyReport(`For ${name}.`));
    await desk.signIn(name.split(',')[0] ?? '');
    await desk.openReport(id);
    await desk.tryKey(secretKeys[name] ?? '', 'wrong');
    await desk.page.waitForSelector('text=The passphrase does not open this key');
    await desk.tryKey(secretKeys[name] ?? '', PASSPHRASE);
    await desk.page.waitForSelector(`.words:has-text("For ${name}.")`);
    expect(await desk.page.$("text=This key is not yours in the unit's roster")).toBeNull();
  },
);
