import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportId } from '../../src/envelope/id.ts';
import { NOTE_SIZES } from '../../src/envelope/noteSizes.ts';
import { generateMemberKey, readPrivateKey, readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { fromLondon, toLondon } from '../../web-console/case/londonTime.ts';
import { readNoteText, signedNoteBytes, writeNoteText } from '../../web-console/opener/noteText.ts';
import { openNote } from '../../web-console/opener/openNote.ts';

const REPORT = 'a'.repeat(64);
const ABOUT = { report: REPORT, kind: 'note', author: 'ann' };
const HEAD = { ...ABOUT, key: 'F'.repeat(40) };
const NO_ROSTER = { root: '', signed: null };

test('a note comes back as it was written, and has one of two sizes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (written) => {
      const text = written.replaceAll('\r', '').trim();
      const unsigned = writeNoteText({ report: REPORT }, text);
      expect(NOTE_SIZES).toContain(unsigned?.length);
      expect(readNoteText(unsigned ?? new Uint8Array())).toEqual({ report: REPORT, text });
      const signed = writeNoteText(HEAD, text, 'c2ln');
      expect(NOTE_SIZES).toContain(signed?.length);
      expect(readNoteText(signed ?? new Uint8Array())).toEqual({
        report: REPORT,
        text,
        signed: { ...HEAD, signature: 'c2ln', bytes: signedNoteBytes(HEAD, text) },
      });
    }),
    { numRuns: 30 },
  );
  expect(writeNoteText(HEAD, 'x'.repeat(NOTE_SIZES[1]), 'c2ln')).toBeUndefined();
});

test('a note that was moved to another report, changed, or sealed to others is not shown', async () => {
  const [own, other] = await Promise.all([generateMemberKey({ name: 'own' }), generateMemberKey({ name: 'other' })]);
  const key = await readPrivateKey(own.privateKey);
  const sealTo = async ({ publicKey }: { publicKey: string }) =>
    seal(writeNoteText({ report: REPORT }, 'words') ?? new Uint8Array(), [await readPublicKey(publicKey)]);
  const sealed = await sealTo(own);
  const id = await reportId(sealed);
  expect(await openNote(ABOUT, id, sealed, key, NO_ROSTER)).toEqual({ ok: true, text: 'words', signature: 'none' });
  expect(await openNote({ ...ABOUT, report: 'b'.repeat(64) }, id, sealed, key, NO_ROSTER)).toEqual({
    ok: false,
    reason: 'other-report',
  });
  expect(await openNote(ABOUT, 'c'.repeat(64), sealed, key, NO_ROSTER)).toEqual({ ok: false, reason: 'damaged' });
  const theirs = await sealTo(other);
  expect(await openNote(ABOUT, await reportId(theirs), theirs, key, NO_ROSTER)).toEqual({
    ok: false,
    reason: 'other-key',
  });
});

test.each([
  ['2026-11-25T07:56', '2026-11-25T07:56:00.000Z'],
  ['2026-07-01T00:30', '2026-06-30T23:30:00.000Z'],
  ['2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
])('%s in London is %s', (text, moment) => {
  expect(fromLondon(text)?.toISOString()).toBe(moment);
  expect(toLondon(Date.parse(moment))).toBe(text);
});
