import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { STORY, wordsOf } from '../e2e/stories.ts';
import { chatIn, confirmCode, readCode, tell } from '../support/chat.ts';
import { launchChromium } from '../support/chromium.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { type RunningService, startService } from '../support/service.ts';
import { signIn } from '../support/staffClient.ts';
import { openRecord } from '../support/unitService.ts';

const COMMAND = join(import.meta.dirname, '../../bin/candour.mjs');
const PASSPHRASE = 'a passphrase that GnuPG was given';
const LOOPBACK = ['--pinentry-mode', 'loopback', '--passphrase', PASSPHRASE];

let home: GpgHome;
let folder: string;
let service: RunningService;
let browser: Browser;
let rootFingerprint: string;

beforeAll(async () => {
  home = await createGpgHome();
  folder = await mkdtemp(join(tmpdir(), 'candour-gnupg-'));
  rootFingerprint = await makeUnitWithKeyOf(home);
  const env = { ROSTER_FILE: join(folder, 'unit', 'roster.json') };
  service = await startService({ args: ['serve'], env });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await service?.remove();
  await home?.remove();
  await rm(folder, { recursive: true, force: true });
});

test('GnuPG opens a report that was written in the chat, from the bytes that the console gets', async () => {
  const id = await sendFromChat();
  const store = await openRecord(service);
  const staff = await signIn(store, service.origin, 'ccu-1');
  await expect.poll(async () => (await staff.queue('waiting')).map((report) => report.id)).toEqual([id]);
  const sealed = await staff.open(id);
  staff.close();
  await store.close();

  const opened = await home.run([...LOOPBACK, '--decrypt'], sealed);
  expect(opened).toMatchObject({ code: 0 });
  expect(opened.stderr).not.toMatch(/warning|signature/i);
  const entity = opened.stdout.toString('utf8');
  for (const words of wordsOf(STORY)) expect(entity).toContain(words);

  const packets = await home.run([...LOOPBACK, '--list-packets'], sealed);
  const text = packets.stdout.toString();
  expect(text.match(/^:pubkey enc packet: version 3, algo \d+, keyid 0{16}$/gm)).toHaveLength(1);
  expect(text).toContain(':encrypted data packet:');
  expect(text).toContain('mdc_method: 2');
  expect(text).not.toContain(':compressed packet:');
});

/** A unit whose one officer brings a key that GnuPG made. Gives the root key's fingerprint, as it is printed. */
async function makeUnitWithKeyOf({ run }: GpgHome): Promise<string> {
  expect(await run([...LOOPBACK, '--quick-gen-key', 'ccu-1', 'future-default', 'default', 'never'])).toMatchObject({
    code: 0,
  });
  const publicKey = join(folder, 'ccu-1.asc');
  await writeFile(publicKey, (await run(['--armor', '--export', 'ccu-1'])).stdout);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [COMMAND, 'unit', 'init', '--member', `ccu=${publicKey}`, '--out', join(folder, 'unit')],
    { env: { PATH: process.env['PATH'], DATA_DIR: folder } },
  );
  const printed = /Root key[^\n]*\n\s*([0-9A-F ]{40,})/.exec(stdout)?.[1];
  if (printed === undefined) throw new Error(`no fingerprint in: ${stdout}`);
  return printed.replaceAll(' ', '').trim();
}

async function sendFromChat(): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${service.origin}/chat?unit=${rootFingerprint}`);
  const chat = chatIn(page);
  await chat.until('loaded');
  await tell(chat, STORY);
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/v1/reports') && response.status() === 201,
  );
  await chat.button(en.ui.send).click();
  const { id } = (await (await answered).json()) as { id: string };
  await confirmCode(chat, await readCode(chat));
  await page.close();
  return id;
}
