import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/parts/chromium.ts';
import { readPrivateKey } from '../../src/seal/keys.ts';
import { unwrapKey, type WrappedKey } from '../../web-console/opener/wrapping.ts';
import { decryptRecord } from '../../web-console/search/indexer/encryptRecord.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { makeConsoleUnit, PASSPHRASE } from '../web-console/support/consoleUnit.ts';
import { storyReport } from '../web-console/support/reports.ts';
import { type RunningConsole, startConsole } from '../web-console/support/startConsole.ts';

/** A thief has a member's browser profile: all its files, and everything that its databases hold for the console. */

const LOCK = 'five words that fit badly';
const STORY = 'The word is xylophone.';
const MEMBER = 'a-okafor';

/** Locking and unlocking a key is slow on purpose, and many times as slow on cores that others use too. */
const PATIENCE_MS = 90_000;

let database: TestDatabase;
let running: RunningConsole;
let profile: string;
let reportId: string;

interface Loot {
  /** Every value of every store, as text with a character for each byte. */
  text: string;
  /** Kinds of objects that hold a key without its bytes. */
  keyObjects: number;
  databases: string[];
  kept: { account: string; fingerprint: string; wrapped: WrappedKey }[];
  records: { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }[];
  elsewhere: string;
}
let loot: Loot;

async function openProfile(): Promise<BrowserContext> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium');
  return chromium.launchPersistentContext(profile, {
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env } as Record<string, string>,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
    chromiumSandbox: false,
  });
}

/** A day's work: the key is brought and kept under a passphrase, a report is read, and the index is built. */
async function work(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(await running.link(MEMBER));
  await page.waitForSelector('.tabs');
  await page.click('a:has-text("Your account")');
  await page.click('summary:has-text("Bring a key from GnuPG")');
  const buffer = Buffer.from(running.unit.keyFiles[MEMBER] ?? '');
  await page.setInputFiles('#import-file', { name: 'key.asc', mimeType: 'text/plain', buffer });
  await page.fill('#import-passphrase', PASSPHRASE);
  await page.fill('#import-lock', LOCK);
  await page.click('button:has-text("locked by the passphrase"):visible >> nth=-1');
  await page.waitForSelector('text=This browser keeps it, locked by your passphrase');
  await page.click('a:has-text("Reports")');
  await page.click('button:has-text("Unlock your key")');
  await page.fill('#kept-passphrase', LOCK);
  await page.click('button:has-text("Unlock the key on this device")');
  await page.waitForSelector('text=Lock key');
  await page.click('.places a:has-text("Search")');
  await page.click('button:has-text("Read the reports and search")');
  await page.waitForSelector('text=1 of 1 reports can be searched');
  await page.fill('#search-words', 'xylophone');
  await page.waitForSelector('.found mark');
}

/** Reads whatever the profile holds for the console's origin, on a page of it that runs nothing of the console. */
const plunder = (page: Page): Promise<Omit<Loot, 'kept' | 'records'> & { values: [string, string][] }> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    let keyObjects = 0;
    const words: string[] = [];
    const asText = (value: unknown): unknown => {
      if (value instanceof CryptoKey) keyObjects += 1;
      if (value instanceof ArrayBuffer) return { bytes: btoa(latin(new Uint8Array(value))) };
      if (ArrayBuffer.isView(value)) return { bytes: btoa(latin(new Uint8Array(value.buffer))) };
      if (Array.isArray(value)) return value.map(asText);
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asText(inner)]));
      }
      return value;
    };
    const collect = (value: unknown): void => {
      if (value instanceof ArrayBuffer) words.push(latin(new Uint8Array(value)));
      else if (ArrayBuffer.isView(value)) words.push(latin(new Uint8Array(value.buffer)));
      else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
      else words.push(String(value));
    };
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const values: [string, string][] = [];
    for (const name of names) {
      const opened = await asked(indexedDB.open(name));
      for (const store of opened.objectStoreNames) {
        const reading = opened.transaction(store).objectStore(store);
        for (const value of [...(await asked(reading.getAll())), ...(await asked(reading.getAllKeys()))]) {
          collect(value);
          values.push([`${name}/${store}`, JSON.stringify(asText(value))]);
        }
      }
      opened.close();
    }
    const elsewhere = JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      await caches.keys(),
      document.cookie,
    ]);
    return { text: words.join('\n'), keyObjects, databases: names, elsewhere, values };
  });

beforeAll(async () => {
  database = await createTestDatabase();
  running = await startConsole(database.url, await makeConsoleUnit());
  profile = await mkdtemp(join(tmpdir(), 'candour-profile-'));
  reportId = await running.add(storyReport(STORY));
  await running.store.pool.query("UPDATE triage SET state = 'ASSESSED'");
  const atWork = await openProfile();
  await work(await atWork.newPage());
  await atWork.close();
  const stolen = await openProfile();
  const page = await stolen.newPage();
  await page.goto(`${running.origin}/healthz`);
  const { values, ...found } = await plunder(page);
  await stolen.close();
  const bytes = (_name: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'bytes' in value && Object.keys(value).length === 1
      ? Uint8Array.from(Buffer.from(String(value.bytes), 'base64'))
      : value;
  const of = (store: string) =>
    values.filter(([name, text]) => name === store && text.startsWith('{')).map(([, text]) => JSON.parse(text, bytes));
  loot = {
    ...found,
    kept: of('candour-keys/wrapped-key'),
    records: of('candour-search/records').map(({ iv, data }) => ({ iv, data: Uint8Array.from(data).buffer })),
  };
}, 4 * PATIENCE_MS);
afterAll(async () => {
  await running?.close();
  await database?.drop();
  await rm(profile, { recursive: true, force: true });
});

/** The secret numbers of the member's key, each as the bytes and texts in which it could be kept. */
async function secretsOf(): Promise<string[]> {
  const key = await readPrivateKey(running.unit.keyFiles[MEMBER] ?? '', PASSPHRASE);
  const numbers = key.getKeys().flatMap(({ keyPacket }) => {
    const { privateParams } = keyPacket as unknown as { privateParams: Record<string, unknown> };
    return Object.values(privateParams).filter((value) => value instanceof Uint8Array && value.length >= 16);
  }) as Uint8Array[];
  expect(numbers).toHaveLength(2);
  return numbers.flatMap((number) => {
    const bytes = Buffer.from(number);
    return (['latin1', 'base64', 'base64url', 'hex'] as const).map((form) => bytes.toString(form));
  });
}

/** None so short that random bytes spell it by chance. */
const WORDS = ['xylophone', 'Westgate', 'shaved head', LOCK, PASSPHRASE, 'PRIVATE KEY'];

test('there is something to steal: a kept key and an index of one report', () => {
  expect(loot.databases.sort()).toEqual(['candour-keys', 'candour-search']);
  expect(loot.kept).toMatchObject([{ account: MEMBER, lock: { kind: 'passphrase' } }]);
  expect(loot.records).toHaveLength(1);
  expect(loot.text).toContain('BEGIN PGP PUBLIC KEY BLOCK');
});

test('no store holds a private key, a passphrase, a word of a report or which report it is; nor an object that is a key', async () => {
  for (const secret of [...WORDS, reportId, ...(await secretsOf())]) {
    expect(loot.text.includes(secret), secret).toBe(false);
    expect(loot.elsewhere.includes(secret), secret).toBe(false);
  }
  expect(loot.keyObjects).toBe(0);
  expect(loot.elsewhere).toBe('[{},{},[],""]');
});

test('no file of the profile holds them either, whatever the browser wrote beside its stores', async () => {
  const secrets = [...WORDS.filter((word) => word !== 'PRIVATE KEY'), ...(await secretsOf())];
  let bytes = 0;
  for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(join(entry.parentPath, entry.name), 'latin1');
    bytes += content.length;
    for (const secret of secrets) expect(content.includes(secret), `${secret} in ${entry.name}`).toBe(false);
  }
  expect(bytes).toBeGreaterThan(10_000);
});

test('the passphrase opens the kept key, and nothing else that the thief may try', async () => {
  const [kept] = loot.kept;
  if (!kept) throw new Error('nothing kept');
  const tryOn = (passphrase: string, name = kept) => unwrapKey(kept.wrapped, name, { kind: 'passphrase', passphrase });
  expect(await tryOn(LOCK)).toBeDefined();
  for (const guess of [PASSPHRASE, `${LOCK} `]) expect(await tryOn(guess)).toBeUndefined();
  expect(await tryOn(LOCK, { ...kept, account: 'r-hughes' })).toBeUndefined();
  const zeros = Buffer.alloc(32).toString('base64url');
  expect(await unwrapKey(kept.wrapped, kept, { kind: 'passkey', secret: zeros })).toBeUndefined();
});

test('a record of the index opens with no key that is not wrapped to the member', async () => {
  const [record] = loot.records;
  if (!record) throw new Error('nothing indexed');
  const guess = await crypto.subtle.importKey('raw', new Uint8Array(32), 'AES-GCM', false, ['decrypt']);
  expect(await decryptRecord(guess, record)).toBeUndefined();
});
