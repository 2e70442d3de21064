import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORT_SIZES } from '../../src/envelope/exportSizes.ts';
import { fingerprint, generateMemberKey, readPrivateKey } from '../../src/seal/keys.ts';
import { answerOut } from '../../web-console/opener/answerOut.ts';
import { readExportText, writeExportText } from '../../web-console/opener/exportText.ts';
import { printPaper } from '../../web-console/out/printer/printPaper.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { textOf } from '../support/poppler.ts';
import { PASSPHRASE } from './support/consoleUnit.ts';
import { makeOutUnit, type OutUnit, REPORT } from './support/outUnit.ts';
import { faces, paperOf } from './support/papers.ts';

const paper = paperOf([{ label: 'Sanitised text', text: 'The officer, Siân Pŵel, met 李雷.' }]);
const ID = '3f0e2f0a-6c1c-4b0a-9d57-1f2c3d4e5f60';

let at: OutUnit;
let gpg: GpgHome;
beforeAll(async () => {
  at = await makeOutUnit();
  gpg = await createGpgHome();
});
afterAll(() => gpg.remove());

test('a document comes back as it was written, and has one of three sizes', () => {
  const written = { report: REPORT, id: ID, key: 'A'.repeat(40), paper };
  const bytes = writeExportText(written);
  expect(bytes?.length).toBe(EXPORT_SIZES[0]);
  expect(readExportText(bytes ?? new Uint8Array())).toEqual(written);
  const long = paperOf([{ label: 'Text', text: 'x'.repeat(EXPORT_SIZES[1]) }]);
  expect(writeExportText({ ...written, paper: long })?.length).toBe(EXPORT_SIZES[2]);
  const longer = paperOf([{ label: 'Text', text: 'x'.repeat(EXPORT_SIZES[2]) }]);
  expect(writeExportText({ ...written, paper: longer })).toBeUndefined();
});

test('a colleague reads and approves it, and the approval holds for whoever releases it', async () => {
  const kept = await at.written('a-okafor', paper);
  expect(await at.read('r-hughes', kept, null)).toEqual({ ok: true, paper, approval: 'none' });
  const approved = await at.approve('r-hughes', kept);
  if (!approved.ok) throw new Error(approved.reason);
  const approval = { by: 'r-hughes', signature: approved.signature };
  expect(await at.read('a-okafor', kept, approval)).toEqual({ ok: true, paper, approval: 'good' });
  expect(await at.approve('a-okafor', kept)).toEqual({ ok: false, reason: 'own' });
});

test('GnuPG opens the file with the recipient’s key, the desk’s too, and holds the signature good', async () => {
  const made = await gpg.run([
    '--passphrase',
    '',
    '--quick-gen-key',
    'IOPC intake <intake@iopc.example>',
    'future-default',
  ]);
  expect(made.code).toBe(0);
  const recipient = (await gpg.run(['--armor', '--export', 'intake@iopc.example'])).stdout.toString();
  const described = await answerOut({ ask: 'out-key', source: recipient }, await at.key('r-hughes'));
  expect(described).toMatchObject({ ok: true, userId: 'IOPC intake <intake@iopc.example>' });

  const pdf = await printPaper(paper, faces, undefined);
  const sent = await at.send('r-hughes', pdf, [recipient]);
  if (!sent.ok) throw new Error(sent.reason);
  expect(sent.keys).toEqual([(described as { fingerprint: string }).fingerprint]);

  // Who has not the signer's key opens it all the same.
  expect((await gpg.run(['--decrypt'], sent.file)).stderr).toContain("Can't check signature: No public key");
  expect((await gpg.run(['--import'], sent.publicKey)).code).toBe(0);
  const opened = await gpg.run(['--status-fd', '2', '--decrypt'], sent.file);
  expect(opened.code).toBe(0);
  const signer = fingerprint(await at.key('r-hughes'));
  expect(opened.stderr).toMatch(new RegExp(`\\[GNUPG:\\] VALIDSIG ${signer}`));
  expect(opened.stderr).toContain('[GNUPG:] GOODMDC');
  expect(Buffer.from(pdf).equals(opened.stdout)).toBe(true);
  expect(await textOf(opened.stdout)).toContain('Siân Pŵel');

  const desk = await createGpgHome();
  try {
    const loopback = ['--pinentry-mode', 'loopback', '--passphrase', PASSPHRASE];
    await desk.run([...loopback, '--import'], at.unit.keyFiles['a-okafor'] ?? '');
    expect(Buffer.from(pdf).equals((await desk.run([...loopback, '--decrypt'], sent.file)).stdout)).toBe(true);
  } finally {
    await desk.remove();
  }
});

test('GnuPG finds a file out that was changed on its way, and no recipient is named on it', async () => {
  const recipient = (await generateMemberKey({ name: 'recipient' })) as { publicKey: string; privateKey: string };
  const sent = await at.send('r-hughes', new TextEncoder().encode('words'), [recipient.publicKey]);
  if (!sent.ok) throw new Error(sent.reason);
  const home = await createGpgHome();
  try {
    await home.run(['--import'], recipient.privateKey);
    await home.run(['--import'], sent.publicKey);
    const changed = Uint8Array.from(sent.file);
    changed[changed.length - 30] = (changed[changed.length - 30] ?? 0) ^ 1;
    expect((await home.run(['--decrypt'], changed)).code).not.toBe(0);
    expect((await home.run(['--list-packets', '--list-only'], sent.file)).stdout.toString()).toMatch(
      /keyid 0000000000000000/,
    );
  } finally {
    await home.remove();
  }
});

test('a key that cannot sign is told so: what GnuPG exports of subkeys alone', async () => {
  const home = await createGpgHome();
  try {
    await home.run(['--passphrase', '', '--quick-gen-key', 'Sub <sub@unit.example>', 'future-default', 'default', '0']);
    const sub = (await home.run(['--armor', '--export-secret-subkeys', 'sub@unit.example'])).stdout.toString();
    const key = await readPrivateKey(sub);
    const send = { ask: 'out-send', printed: new Uint8Array(8), recipients: [], ...at.to } as const;
    expect(await answerOut(send, key)).toEqual({ ok: false, reason: 'cannot-sign' });
  } finally {
    await home.remove();
  }
});

test('what is no public key that GnuPG 2.2 can open with is not taken', async () => {
  const own = await at.key('r-hughes');
  const made = await generateMemberKey({ name: 'x' });
  expect(await answerOut({ ask: 'out-key', source: made.privateKey }, own)).toEqual({
    ok: false,
    fault: 'private-key',
  });
  expect(await answerOut({ ask: 'out-key', source: '<b>key</b>' }, own)).toEqual({ ok: false, fault: 'malformed' });
  expect(await at.send('r-hughes', new Uint8Array(8), ['no key'])).toEqual({ ok: false, reason: 'recipient' });
});
