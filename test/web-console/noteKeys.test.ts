import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reportId } from '../../src/envelope/id.ts';
import { signRoster } from '../../src/roster/sign.ts';
import { fingerprint, generateRootKey, readPrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { readNoteText } from '../../web-console/opener/noteText.ts';
import { openNote } from '../../web-console/opener/openNote.ts';
import { sealNote } from '../../web-console/opener/sealNote.ts';
import { createGpgHome } from '../support/gpg.ts';

const ABOUT = { report: 'a'.repeat(64), kind: 'note', author: 'ann' };

/** A key that GnuPG made: its primary part for these uses, and under it one for each of the others. */
async function gnupgKey(primary: 'cert' | 'cert,sign', subkeys: ('sign' | 'encr')[]) {
  const home = await createGpgHome();
  onTestFinished(() => home.remove());
  const run = async (args: string[], input?: Uint8Array): Promise<Buffer> => {
    const { code, stdout, stderr } = await home.run(
      ['--pinentry-mode', 'loopback', '--passphrase', '', ...args],
      input,
    );
    expect(`${code} ${stderr}`).toMatch(/^0 /);
    return stdout;
  };
  await run(['--quick-gen-key', 'Ann', 'ed25519', primary, '0']);
  const list = (await run(['--with-colons', '--list-keys'])).toString();
  const name = /^fpr:+([0-9A-F]{40}):/m.exec(list)?.[1] ?? '';
  for (const use of subkeys) await run(['--quick-add-key', name, use === 'encr' ? 'cv25519' : 'ed25519', use, '0']);
  return {
    run,
    key: await readPrivateKey((await run(['--armor', '--export-secret-keys'])).toString()),
    publicKey: (await run(['--armor', '--export'])).toString(),
  };
}

async function rosterWith(publicKey: string) {
  const root = await readPrivateKey((await generateRootKey({ name: 'root' })).privateKey);
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const desk = {
    id: 'ccu',
    kind: 'ccu' as const,
    name: { en: 'CCU', cy: 'UGL' },
    members: [{ id: 'ann', key: publicKey }],
  };
  const roster = { v: 1 as const, unit: 'Test', serial: 1, issued: day(-1), expires: day(30), desks: [desk] };
  return { root: fingerprint(root), signed: await signRoster(roster, root) };
}

test.each([
  ['its primary part', 'cert,sign', ['encr']],
  ['a part of its own for signing', 'cert', ['sign', 'encr']],
] as const)('a key from GnuPG signs with %s, and GnuPG finds the signature right', async (_name, primary, subkeys) => {
  const { run, key, publicKey } = await gnupgKey(primary, [...subkeys]);
  const trusted = await rosterWith(publicKey);
  const note = await sealNote(ABOUT, 'Words.', key, { ...trusted, desk: 'ccu' });
  if (!note.ok) throw new Error(note.reason);
  expect(note.signed).toBe(true);
  const reading = await openNote(ABOUT, await reportId(note.sealed), note.sealed, key, trusted);
  expect(reading).toEqual({ ok: true, text: 'Words.', signature: 'good' });
  const { signed } = readNoteText(await open(note.sealed, key)) ?? {};
  const folder = await mkdtemp(join(tmpdir(), 'note-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(`${folder}/note.sig`, Buffer.from(signed?.signature ?? '', 'base64url'));
  await writeFile(`${folder}/note`, signed?.bytes ?? '');
  await run(['--verify', `${folder}/note.sig`, `${folder}/note`]);
});

test('a key without a part that signs still seals the note, which is then not signed, and says so', async () => {
  const { key, publicKey } = await gnupgKey('cert', ['encr']);
  expect(fingerprint(await readPublicKey(publicKey))).toBe(fingerprint(key));
  const trusted = await rosterWith(publicKey);
  const note = await sealNote(ABOUT, 'Words.', key, { ...trusted, desk: 'ccu' });
  if (!note.ok) throw new Error(note.reason);
  expect(note.signed).toBe(false);
  const reading = await openNote(ABOUT, await reportId(note.sealed), note.sealed, key, trusted);
  expect(reading).toEqual({ ok: true, text: 'Words.', signature: 'none' });
});
