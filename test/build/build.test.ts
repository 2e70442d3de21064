import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAll } from '../../build/buildAll.ts';
import type { BuiltFile } from '../../build/emit.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { layOver } from '../../web-widget/chat/language/layOver.ts';

/** Before the first question can be answered, and before a report can be sent: 10^3 bytes, gzipped. */
const FIRST_QUESTION_BYTES = 40_000;
const SENDING_BYTES = 130_000;

/** What sending fetches beside the built files: roster, challenge, the answer; measured, and rounded up. */
const BESIDE_THE_FILES = 4_000;

let folder: string;
let files: BuiltFile[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-build-'));
  files = await buildAll(join(folder, 'one'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = (name: string): BuiltFile => {
  const found = files.find(({ path }) => path === name || path.startsWith(`/assets/${name}.`));
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const text = (name: string): Promise<string> => readFile(join(folder, 'one', named(name).path), 'utf8');

describe('the build', () => {
  it('gives the same bytes each time', async () => {
    const again = await buildAll(join(folder, 'two'));
    expect(again).toEqual(files);
    expect(await readFile(join(folder, 'two/manifest.json'), 'utf8')).toBe(
      await readFile(join(folder, 'one/manifest.json'), 'utf8'),
    );
  });

  it('chains the hashes: the loader holds the chat’s, the chat holds the sealer’s and the words’', async () => {
    expect(await text('/widget.js')).toContain(named('chat').sha384);
    expect(await text('/widget.js')).toContain(named('chat').path);
    for (const name of ['sealer', 'sealer-older', 'words-en', 'rest-en', 'words-cy', 'rest-cy']) {
      expect(await text('chat')).toContain(named(name).sha384);
      expect(await text('chat')).toContain(named(name).path);
    }
  });

  it('keeps to the budgets', () => {
    const code = named('/widget.js').gzipBytes + named('chat').gzipBytes;
    for (const language of ['en', 'cy']) {
      expect(code + named(`words-${language}`).gzipBytes).toBeLessThanOrEqual(FIRST_QUESTION_BYTES);
    }
    const words = files.filter(({ path }) => path.endsWith('.json')).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
    expect(code + words + named('sealer').gzipBytes + BESIDE_THE_FILES).toBeLessThanOrEqual(SENDING_BYTES);
  });

  it('gives each language in two files that are its words again when laid over each other', async () => {
    for (const language of ['en', 'cy']) {
      const first = JSON.parse(await text(`words-${language}`));
      const rest = JSON.parse(await text(`rest-${language}`));
      const texts = textsFor(language) as Texts;
      const { meanings: _, ...signs } = texts.signs;
      expect(layOver(first, rest)).toEqual({ ...texts, signs });
      expect(first.questions.danger).toBeDefined();
      expect(first.questions.about).toBeUndefined();
      expect(Object.keys(first.signs.cards)).toEqual(Object.keys(signs.cards));
    }
  });

  it('has no code made from text, no markup from text, no storage, no beacon in what a reporter runs', async () => {
    for (const name of ['/widget.js', 'chat', 'sealer', 'sealer-older']) {
      const code = await text(name);
      for (const forbidden of ['eval(', 'new Function', 'document.write', 'insertAdjacentHTML', 'sendBeacon']) {
        expect(code.includes(forbidden), `${name}: ${forbidden}`).toBe(false);
      }
      for (const forbidden of ['localStorage', 'sessionStorage', 'indexedDB', 'document.cookie']) {
        expect(code.includes(forbidden), `${name}: ${forbidden}`).toBe(false);
      }
    }
  });
});
