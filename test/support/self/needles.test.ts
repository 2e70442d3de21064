import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NeedleSearch, spellingsOf, spellingsOfAddress } from '../needles.ts';

const CANARY = 'Quokka-Zephyr-9182';
const ADDRESS = '127.9.8.7';
const search = new NeedleSearch([...spellingsOf('canary', CANARY), ...spellingsOfAddress('address', ADDRESS)]);

const around = (bytes: Buffer): Buffer => Buffer.concat([randomBytes(5_001), bytes, randomBytes(5_000)]);

test.each([
  ['as it is', Buffer.from(CANARY)],
  ['UTF-16 LE', Buffer.from(CANARY, 'utf16le')],
  ['UTF-16 BE', Buffer.from(CANARY, 'utf16le').swap16()],
  ['hex', Buffer.from(Buffer.from(CANARY).toString('hex'))],
  ['base64, shifted by 0', Buffer.from(Buffer.from(`abc${CANARY}tail`).toString('base64'))],
  ['base64, shifted by 1', Buffer.from(Buffer.from(`abcd${CANARY}tail`).toString('base64'))],
  ['base64, shifted by 2', Buffer.from(Buffer.from(`abcde${CANARY}`).toString('base64'))],
])('finds a canary %s among random bytes', (form, bytes) => {
  expect(search.inBytes('here', around(bytes))).toContainEqual({ name: 'canary', form, place: 'here' });
});

test('finds an address in binary', () => {
  const inet = Buffer.from([2, 32, 127, 9, 8, 7]);
  expect(search.inBytes('here', around(inet)).map((hit) => hit.form)).toEqual(['PostgreSQL inet']);
});

test('finds at the very start and end, and nothing in random bytes', () => {
  expect(search.inBytes('here', Buffer.from(CANARY))).toHaveLength(1);
  expect(search.inBytes('here', Buffer.concat([randomBytes(9), Buffer.from(ADDRESS)]))).toHaveLength(1);
  expect(search.inBytes('here', randomBytes(5_000_000))).toEqual([]);
});

test('looks into every file of a folder and at the names', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'candour-needles-'));
  await writeFile(join(folder, 'plain.bin'), around(Buffer.from(CANARY)));
  await writeFile(join(folder, `x${ADDRESS}`), 'nothing');
  const { hits, files } = await search.inFolder(folder);
  await rm(folder, { recursive: true });
  expect(files).toBe(2);
  expect(hits.map(({ name }) => name).sort()).toEqual(['address', 'canary']);
});
