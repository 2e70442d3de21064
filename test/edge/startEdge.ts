import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';

const root = join(import.meta.dirname, '../..');

export const SECRET = 'a secret that the edge and the service share';

/** What Email Routing was left with. */
export interface Delivered {
  outcome: 'ok' | 'exception';
  rejectReason?: string;
}

/** Variables of one Worker. */
export type Settings = Record<string, string>;

/** workerd with the Worker in it, once for each set of variables. */
export interface Edge {
  /** Hands a message to a Worker as Email Routing does, which wants a Message-ID. */
  deliver(name: string, message: string): Promise<Delivered>;
  /** Hands it any bytes, of which another size may be said; gives the reason of a refusal, an error's words, or `ok`. */
  hand(name: string, bytes: Uint8Array<ArrayBuffer>, saidSize?: number): Promise<string>;
  /** Runs something; gives the most memory that workerd had meanwhile, over what it had before, in MB. */
  measure(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

/** Calls the Worker's own handler with whatever a request has. */
const HANDED = `
import worker from './main.js';
export default {
  email: worker.email,
  async fetch(request, env) {
    let reason = 'ok';
    const rawSize = Number(request.headers.get('said-size'));
    const setReject = (text) => { reason = text; };
    await worker.email({ from: 'a@example.org', raw: request.body, rawSize, setReject }, env).catch((error) => { reason = error.message; });
    return new Response(reason);
  },
};`;

/** The Worker as `wrangler deploy` would send it, built without network. */
async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-edge-'));
  const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
  const env = { PATH: process.env.PATH, HOME: folder, WRANGLER_SEND_METRICS: 'false' };
  const args = [wrangler, 'deploy', '--dry-run', '--outdir', folder];
  await promisify(execFile)(process.execPath, args, { cwd: root, env });
  const bundle = await readFile(join(folder, 'main.js'), 'utf8');
  await rm(folder, { recursive: true, force: true });
  return bundle;
}

let built: Promise<string> | undefined;

/** Starts workerd, once for all of the Workers. */
export async function startEdge(workers: Record<string, Settings>): Promise<Edge> {
  built ??= build();
  const modules = [
    { type: 'ESModule' as const, path: 'handed.js', contents: HANDED },
    { type: 'ESModule' as const, path: 'main.js', contents: await built },
  ];
  const before = new Set(await workerds());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      unsafeTriggerHandlers: true,
      workers: Object.entries(workers).map(([name, settings]) => ({
        name,
        routes: [`${name}.example/*`],
        modules,
        compatibilityDate: '2026-11-01',
        bindings: { DESK: 'ccu', AUTHSERV_ID: '', EDGE_MAIL_SECRET: SECRET, ...settings },
      })),
    }),
  );
  await miniflare.ready;
  const pid = (await workerds()).find((one) => !before.has(one)) ?? '';
  return {
    deliver: async (name, message) => {
      const url = `http://${name}.example/cdn-cgi/local/email?from=a@example.org&to=r@unit.example&format=json`;
      const response = await miniflare.dispatchFetch(url, { method: 'POST', body: message });
      const { outcome, rejectReason } = (await response.json()) as Delivered;
      return { outcome, ...(rejectReason === undefined ? {} : { rejectReason }) };
    },
    hand: async (name, bytes, saidSize = bytes.length) => {
      const headers = { 'said-size': String(saidSize) };
      return (
        await miniflare.dispatchFetch(`http://${name}.example/`, { method: 'POST', body: bytes, headers })
      ).text();
    },
    measure: async (work) => {
      const idle = await kilobytes(pid, 'VmRSS');
      // proc(5): 5 sets the peak back to what it is now.
      await writeFile(`/proc/${pid}/clear_refs`, '5');
      await work();
      return ((await kilobytes(pid, 'VmHWM')) - idle) / 1_024;
    },
    close: () => miniflare.dispose(),
  };
}

/** Processes of workerd that this one has started. */
async function workerds(): Promise<string[]> {
  const found: string[] = [];
  for (const pid of await readdir('/proc')) {
    const status = /^\d+$/.test(pid) ? await statusOf(pid) : '';
    if (/^Name:\s+workerd$/m.test(status) && status.includes(`\nPPid:\t${process.pid}\n`)) found.push(pid);
  }
  return found;
}

async function kilobytes(pid: string, field: string): Promise<number> {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(await statusOf(pid))?.[1]);
}

const statusOf = (pid: string): Promise<string> => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
