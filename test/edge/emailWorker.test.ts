import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { makeTestUnit } from '../support/testUnit.ts';

const root = join(import.meta.dirname, '../..');
const SECRET = 'a secret that the edge and the service share';

let folder: string;
let bundle: string;
let api: ApiInProcess;
const workers: Miniflare[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-edge-'));
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
  const env = { PATH: process.env.PATH, HOME: folder, WRANGLER_SEND_METRICS: 'false' };
  await promisify(execFile)(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], {
    cwd: root,
    env,
  });
  bundle = await readFile(join(folder, 'main.js'), 'utf8');
  api = await startApiInProcess({ sealedMailSecret: SECRET });
});
afterAll(async () => {
  for (const worker of workers) await worker.dispose();
  await api?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Hands a message to the Worker, as built by `wrangler deploy --dry-run`, in workerd. */
async function deliver(id: string, set: Record<string, string> = {}, more: readonly string[] = []) {
  const worker = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: bundle,
      compatibilityDate: '2026-11-01',
      unsafeTriggerHandlers: true,
      bindings: {
        SERVICE_URL: api.origin,
        ROOT_FINGERPRINT: api.unit.rootFingerprint,
        DESK: 'ccu',
        AUTHSERV_ID: '',
        EDGE_MAIL_SECRET: SECRET,
        ...set,
      },
    }),
  );
  workers.push(worker);
  const head = ['From: a@example.org', 'To: r@unit.example', `Message-ID: <${id}@example.org>`, ...more];
  const body = [...head, 'Subject: from the edge', '', `Words of ${id}.`, ''].join('\r\n');
  const url = 'http://localhost/cdn-cgi/local/email?from=a@example.org&to=r@unit.example&format=json';
  const response = await worker.dispatchFetch(url, { method: 'POST', body });
  return (await response.json()) as { outcome: string; rejectReason?: string };
}

const sealed = async () => (await api.store.db.selectFrom('report').select(['sealed', 'channel']).execute()) ?? [];

test('a message given to the Worker in workerd is one report that the desk opens, also when it comes again', async () => {
  expect((await deliver('one')).outcome).toBe('ok');
  expect((await deliver('one')).outcome).toBe('ok');
  const rows = await sealed();
  expect(rows.map(({ channel }) => channel)).toEqual(['email']);
  const { report } = parseReport(await open(rows[0]?.sealed ?? Buffer.alloc(0), api.unit.keys.ccu));
  expect(report.answers[0]?.text).toBe('Words of one.');
});

test('what cannot be handed over is a temporary failure: service away, wrong secret, roster of another root', async () => {
  const before = (await sealed()).length;
  const other = (await makeTestUnit()).rootFingerprint;
  for (const set of [
    { SERVICE_URL: 'http://127.0.0.1:9' },
    { EDGE_MAIL_SECRET: 'another secret of the same length, or so' },
    { ROOT_FINGERPRINT: other },
    { DESK: 'nobody' },
  ]) {
    const { outcome, rejectReason } = await deliver('two', set);
    expect({ outcome, rejectReason }).toEqual({ outcome: 'exception', rejectReason: undefined });
  }
  expect(await sealed()).toHaveLength(before);
});

test('machine mail is counted by the service and makes no report', async () => {
  const before = (await sealed()).length;
  expect((await deliver('three', {}, ['Auto-Submitted: auto-replied'])).outcome).toBe('ok');
  expect(await sealed()).toHaveLength(before);
  const counts = await api.store.db.selectFrom('mail_count').select('kind').execute();
  expect(counts.map(({ kind }) => kind)).toContain('auto-reply');
});
