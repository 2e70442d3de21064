import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackOnce } from '../../scripts/parts/unpackOnce.ts';

let parent: string;
let folder: string;
let times: number;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'candour-unpack-'));
  folder = join(parent, 'cache/browser-1');
  times = 0;
});
afterEach(() => rmSync(parent, { recursive: true }));

function unpack(into: string): void {
  times += 1;
  mkdirSync(join(into, 'lib'));
  writeFileSync(join(into, 'program'), `program ${times}`);
  writeFileSync(join(into, 'lib/library.so'), 'library');
}

const unpacked = () => {
  unpackOnce(folder, unpack);
  return readFileSync(join(folder, 'program'), 'utf8');
};
const beside = () => readdirSync(join(parent, 'cache'));

test('unpacks once, and leaves nothing beside it', () => {
  expect([unpacked(), unpacked(), unpacked()]).toEqual(Array(3).fill('program 1'));
  writeFileSync(join(folder, 'cache-of-its-own'), 'later');
  expect(unpacked()).toBe('program 1');
  expect(beside()).toEqual(['browser-1']);
});

test.each([
  ['its program', () => rmSync(join(folder, 'program'))],
  ['a library', () => rmSync(join(folder, 'lib/library.so'))],
  ['a folder', () => rmSync(join(folder, 'lib'), { recursive: true })],
  ['the end of a file', () => truncateSync(join(folder, 'program'), 3)],
  ['everything', () => rmSync(folder, { recursive: true })],
  [
    'everything but itself',
    () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    },
  ],
])('a folder that lacks %s is unpacked again', (_, damage) => {
  unpacked();
  damage();
  expect(unpacked()).toBe('program 2');
  expect(readFileSync(join(folder, 'lib/library.so'), 'utf8')).toBe('library');
  expect(beside()).toEqual(['browser-1']);
});

test('unpacking that fails leaves no folder, and the next time begins anew', () => {
  const failing = (into: string) => {
    writeFileSync(join(into, 'program'), 'half');
    throw new Error('disk full');
  };
  expect(() => unpackOnce(folder, failing)).toThrow('disk full');
  expect(beside()).toEqual([]);
  expect(unpacked()).toBe('program 1');
});

test('where another process was faster, its folder stays', () => {
  unpackOnce(folder, (into) => {
    unpackOnce(folder, unpack);
    mkdirSync(into);
    writeFileSync(join(into, 'program'), 'slower');
  });
  expect(unpacked()).toBe('program 1');
});
