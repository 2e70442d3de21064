import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyRoster } from '../../src/roster/verify.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { dayFromToday, type TestUnit, TODAY, testUnit } from './testUnit.ts';

let home: GpgHome;
let unit: TestUnit;
beforeAll(async () => {
  home = await createGpgHome();
  unit = await testUnit();
});
afterAll(() => home.remove());

async function run(args: string[], input?: string): Promise<string> {
  const { code, stdout, stderr } = await home.run(args, input);
  expect(`${code} ${stderr}`).toMatch(/^0 /);
  return stdout.toString();
}

test('GnuPG verifies a roster and shows it', async () => {
  await run(['--import'], unit.signed.root);
  const status = await run(['--status-fd', '1', '--verify'], unit.signed.roster);
  expect(status).toContain(`[GNUPG:] VALIDSIG ${unit.rootFingerprint} `);
  expect(JSON.parse(await run(['--decrypt'], unit.signed.roster))).toEqual(unit.roster);
});

test('GnuPG refuses a roster of which a letter was changed', async () => {
  await run(['--import'], unit.signed.root);
  const lines = unit.signed.roster.split('\n');
  const middle = Math.floor(lines.length / 2);
  const changed = lines.with(
    middle,
    (lines[middle] ?? '').replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
  );
  expect((await home.run(['--verify'], changed.join('\n'))).code).not.toBe(0);
});

/** The offline way: the root key never leaves GnuPG. */
test.each([['--sign'], ['--sign', '--compress-algo', 'none'], ['--sign', '--textmode']])(
  'a roster signed by GnuPG with its own root key is taken: %s',
  async (...args) => {
    const offline = await createGpgHome();
    try {
      const gpg = async (more: string[]) => (await offline.run(more)).stdout.toString();
      await gpg(['--passphrase', '', '--quick-gen-key', 'Root', 'ed25519', 'sign', '0']);
      const fingerprint = /^fpr:+([0-9A-F]{40}):/m.exec(await gpg(['--with-colons', '--list-keys']))?.[1] as string;
      const file = join(offline.folder, 'roster.json');
      await writeFile(file, JSON.stringify(unit.roster));
      const signed = {
        root: await gpg(['--armor', '--export']),
        roster: await gpg(['--armor', ...args, '--output', '-', file]),
      };
      expect(await verifyRoster(signed, { rootFingerprint: fingerprint, today: TODAY })).toEqual(unit.roster);
      const later = { rootFingerprint: fingerprint, today: new Date(dayFromToday(32)) };
      await expect(verifyRoster(signed, later)).rejects.toMatchObject({ code: 'expired' });
    } finally {
      await offline.remove();
    }
  },
);
