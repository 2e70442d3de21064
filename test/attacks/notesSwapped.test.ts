import { beforeAll, expect, test } from 'vitest';
import { reportId } from '../../src/envelope/id.ts';
import { signRoster } from '../../src/roster/sign.ts';
import {
  fingerprint,
  generateMemberKey,
  generateRootKey,
  type PrivateKey,
  readPrivateKey,
} from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import { readNoteText, writeNoteText } from '../../web-console/opener/noteText.ts';
import { openNote } from '../../web-console/opener/openNote.ts';
import type { AboutNote, NoteReading, TrustedRoster } from '../../web-console/opener/protocol.ts';
import { sealNote } from '../../web-console/opener/sealNote.ts';

/** An insider who can write to the database, and has every public key; and a member who would be somebody else. */

const DAY_MS = 86_400_000;
const day = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const ABOUT: AboutNote = { report: 'a'.repeat(64), kind: 'rationale', author: 'ann' };
const WORDS = 'Not referred: the officer was on leave.';

let keys: Record<'ann' | 'bob' | 'insider', PrivateKey>;
let trusted: TrustedRoster;
let withoutAnn: TrustedRoster;

beforeAll(async () => {
  const root = await generateRootKey({ name: 'root' });
  const rootKey = await readPrivateKey(root.privateKey);
  const [ann, bob, insider] = await Promise.all(['ann', 'bob', 'insider'].map((name) => generateMemberKey({ name })));
  if (!ann || !bob || !insider) throw new Error('keys');
  const [annKey, bobKey, insiderKey] = await Promise.all(
    [ann, bob, insider].map(({ privateKey }) => readPrivateKey(privateKey)),
  );
  keys = { ann: annKey as PrivateKey, bob: bobKey as PrivateKey, insider: insiderKey as PrivateKey };
  const rosterOf = async (serial: number, members: { id: string; key: string }[]): Promise<TrustedRoster> => ({
    root: fingerprint(rootKey),
    signed: await signRoster(
      {
        v: 1,
        unit: 'Test',
        serial,
        issued: day(-1),
        expires: day(30),
        desks: [{ id: 'ccu', kind: 'ccu', name: { en: 'CCU', cy: 'UGL' }, members }],
      },
      rootKey,
    ),
  });
  const [annOf, bobOf] = [
    { id: 'ann', key: ann.publicKey },
    { id: 'bob', key: bob.publicKey },
  ];
  trusted = await rosterOf(1, [annOf, bobOf]);
  withoutAnn = await rosterOf(2, [bobOf]);
});

/** What bob reads of a note which the service describes so. */
async function readByBob(sealed: Uint8Array, about = ABOUT, roster = trusted): Promise<NoteReading> {
  return openNote(about, await reportId(sealed), sealed, keys.bob, roster);
}

async function written(by: PrivateKey = keys.ann, about = ABOUT): Promise<Uint8Array<ArrayBuffer>> {
  const note = await sealNote(about, WORDS, by, { ...trusted, desk: 'ccu' });
  if (!note.ok) throw new Error(note.reason);
  return note.sealed;
}

const signatureOf = (reading: NoteReading): string => (reading.ok ? reading.signature : reading.reason);
const sealToAll = (bytes: Uint8Array | undefined) =>
  seal(bytes ?? new Uint8Array(), [keys.ann.toPublic(), keys.bob.toPublic()]);

test('what its author wrote is signed by them', async () => {
  expect(await readByBob(await written())).toEqual({ ok: true, text: WORDS, signature: 'good' });
});

test('a note moved to another report, given to another author or made another kind does not hold', async () => {
  const sealed = await written();
  expect(signatureOf(await readByBob(sealed, { ...ABOUT, report: 'b'.repeat(64) }))).toBe('other-report');
  expect(signatureOf(await readByBob(sealed, { ...ABOUT, author: 'bob' }))).toBe('bad');
  expect(signatureOf(await readByBob(sealed, { ...ABOUT, kind: 'sanitised' }))).toBe('bad');
});

test('words changed by a colleague who can open it, and sealed again under the old signature, do not hold', async () => {
  const found = readNoteText(await open(await written(), keys.bob));
  if (!found?.signed) throw new Error('not signed');
  for (const change of [
    writeNoteText(found.signed, WORDS.replace('Not referred', 'Referred'), found.signed.signature),
    writeNoteText({ ...found.signed, report: 'b'.repeat(64) }, WORDS, found.signed.signature),
    writeNoteText({ ...found.signed, author: 'bob' }, WORDS, found.signed.signature),
    writeNoteText(found.signed, WORDS, 'AAAA'),
    writeNoteText(found.signed, WORDS, '!'),
  ]) {
    const sealed = await sealToAll(change);
    const about = readNoteText(change ?? new Uint8Array())?.signed ?? ABOUT;
    expect(signatureOf(await readByBob(sealed, about))).toBe('bad');
  }
});

test('a member who signs with their own key as somebody else is found out', async () => {
  expect(signatureOf(await readByBob(await written(keys.bob)))).toBe('bad');
});

test('who has no key of the roster can neither sign as a member nor pass for one by not signing', async () => {
  expect(signatureOf(await readByBob(await written(keys.insider)))).toBe('unknown');
  const head = { ...ABOUT, key: fingerprint(keys.ann) };
  const own = readNoteText(await open(await written(keys.insider), keys.bob))?.signed?.signature;
  expect(signatureOf(await readByBob(await sealToAll(writeNoteText(head, WORDS, own))))).toBe('bad');
  expect(signatureOf(await readByBob(await sealToAll(writeNoteText({ report: ABOUT.report }, WORDS))))).toBe('none');
});

test('without a roster that can be trusted, and for a member whom it no longer names, nothing is called good', async () => {
  const sealed = await written();
  expect(signatureOf(await readByBob(sealed, ABOUT, withoutAnn))).toBe('unknown');
  expect(signatureOf(await readByBob(sealed, ABOUT, { ...trusted, root: 'F'.repeat(40) }))).toBe('unknown');
  expect(signatureOf(await readByBob(sealed, ABOUT, { ...trusted, signed: null }))).toBe('unknown');
});
