import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readRoster } from '../../src/unit/readRoster.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { untilNobodyIn } from '../support/processes.ts';
import { type RunningService, startService } from '../support/service.ts';
import { findOldNode } from './findOldNode.ts';
import { runCli } from './runCli.ts';

const COMMAND = join(import.meta.dirname, '../../bin/candour.mjs');
const isRoot = process.getuid?.() === 0;

/** Several processes, one after the other, on a machine that may be busy. */
const PROCESSES_MS = 300_000;

/** What the service does by itself in a second or two may take it this long there. */
const SOON_MS = 60_000;

describe('candour serve --demo', { timeout: PROCESSES_MS }, () => {
  let service: RunningService;

  beforeAll(async () => {
    service = await startService();
  });

  afterAll(() => service.remove());

  it('prints its addresses and what to do next, and answers there', async () => {
    const output = service.output();
    expect(output).toMatch(/^Candour \d/);
    expect(output).toContain('Press Ctrl-C to stop.');
    for (const path of ['/chat', '/plain', '/safety', '/console', '/docs'])
      expect((await fetch(service.origin + path)).status).toBe(200);
    const page = await (await fetch(service.demoOrigin)).text();
    const { roster, rootFingerprint } = await readRoster(join(service.dataDir, 'unit', 'roster.json'));
    const members = roster.desks.flatMap((desk) => desk.members);
    const callHandlers = 1;
    expect(service.signInLinks()).toHaveLength(members.length + callHandlers);
    expect(page).toContain(`unit-fingerprint="${rootFingerprint}"`);
    expect(page).toContain(`src="${service.origin}/widget.js" integrity="sha384-`);
  });

  it('refuses a second start on its folder, and one on its port, and runs on', async () => {
    const env = { PORT: '0', DEMO_PORT: '0', DATA_DIR: service.dataDir };
    const again = await runCli(['serve', '--demo'], { env });
    expect(again.code).toBe(1);
    expect(again.stderr).toMatch(/^The data folder .* is in use by another Candour/);
    expect(again.stderr).toContain('DATA_DIR');

    const { port } = new URL(service.origin);
    const samePort = await runCli(['serve', '--demo'], { env: { ...env, PORT: port } });
    expect(samePort.code).toBe(1);
    expect(samePort.stderr).toMatch(new RegExp(`^Port ${port} is in use by another program \\(PORT\\)\\.\\n.*PORT=`));
    const sameDemoPort = await runCli(['serve', '--demo'], { env: { ...env, DEMO_PORT: port } });
    expect(sameDemoPort.stderr).toMatch(new RegExp(`^Port ${port} is in use by another program \\(DEMO_PORT\\)`));
    expect((await fetch(`${service.origin}/readyz`)).status).toBe(200);
  });

  it('gives members further links while it runs', async () => {
    const env = { DATA_DIR: service.dataDir, PUBLIC_URL: service.origin };
    const made = await runCli(['staff', 'link', 'ccu-1'], { env });
    expect(made.code).toBe(0);
    const [address = '', token] = made.stdout.trim().split('#sign-in=');
    expect(address).toBe(`${service.origin}/console`);
    const signedIn = await fetch(`${service.origin}/v1/staff/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: service.origin, 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({ token }),
    });
    expect(signedIn.ok).toBe(true);

    const unknown = await runCli(['staff', 'link', 'nobody'], { env });
    expect(unknown.code).toBe(1);
    expect(unknown.stderr).toMatch(
      /no member "nobody"\.\nIt has: ccu-1, ccu-2, partner-1, policing-body-1, nominated-1\./,
    );
  });

  it('serves a newly signed roster by itself, and keeps the last good one when the file is spoilt', async () => {
    const unit = join(service.dataDir, 'unit');
    const served = async () => (await (await fetch(`${service.origin}/v1/roster`)).json()) as { roster: string };
    const before = await served();
    const { passphrases } = JSON.parse(await readFile(join(unit, 'demo.json'), 'utf8'));
    const passphraseFile = join(service.dataDir, 'passphrase');
    await writeFile(passphraseFile, passphrases.root);
    const sign = ['roster', 'sign', '--root-key', join(unit, 'root.private.asc'), '--unit', join(unit, 'unit.json')];
    expect((await runCli([...sign, '--passphrase-file', passphraseFile])).code).toBe(0);
    await expect.poll(async () => (await served()).roster !== before.roster, { timeout: SOON_MS }).toBe(true);

    const good = await readFile(join(unit, 'roster.json'), 'utf8');
    await writeFile(join(unit, 'roster.json'), 'spoilt');
    await expect.poll(() => service.output(), { timeout: SOON_MS }).toContain('"event":"roster.unusable"');
    expect(await served()).toEqual(JSON.parse(good));
    await writeFile(join(unit, 'roster.json'), good);
  });

  it('finishes what is in hand on Ctrl-C, ends with 0, and goes on with its data at the next start', async () => {
    const { members, before } = { members: service.signInLinks().length, before: await readUnit(service) };
    const request = await openRequest(service);
    const answered = answerOf(request);
    const stopped = service.stop('SIGINT');
    await pause(200);
    request.write('{}');
    expect(await answered).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await stopped).toBe(0);
    expect(service.output()).toMatch(/Stopped\. Everything is kept\.\n$/);
    await untilNobodyIn(service.dataDir);

    await service.restart();
    expect(await readUnit(service)).toEqual(before);
    expect(service.signInLinks()).toHaveLength(members * 2);
    expect(await service.stop('SIGTERM')).toBe(0);
  });

  it('stops at once on a second Ctrl-C, and takes signals that arrive together for one', async () => {
    await service.restart();
    const request = await openRequest(service);
    request.on('error', () => undefined);
    const before = service.output();
    process.kill(service.pid, 'SIGINT');
    process.kill(service.pid, 'SIGINT');
    await expect.poll(() => service.output().slice(before.length), { timeout: SOON_MS }).toContain('Stopping: ');
    await pause(700);
    expect(process.kill(service.pid, 0)).toBe(true);
    expect(await service.stop('SIGINT')).toBe(130);
    await untilNobodyIn(service.dataDir);
    request.destroy();
  });
});

describe('candour serve', { timeout: PROCESSES_MS }, () => {
  let folder: string;
  let env: Record<string, string>;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candour-serve-'));
    await chmod(folder, 0o755);
    env = { DATA_DIR: join(folder, 'data'), PORT: '0', DEMO_PORT: '0' };
  });

  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('needs a unit, and says how to make one', async () => {
    const { code, stderr } = await runCli(['serve'], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/There is no signed roster at .*\n.*candour unit init.*candour serve --demo/);
  });

  it('serves a real unit, and prints the lines that put the chat on a page', async () => {
    expect((await runCli(['unit', 'init'], { env })).code).toBe(0);
    const service = await startService({ args: ['serve'], dataDir: env.DATA_DIR ?? '' });
    const { rootFingerprint } = await readRoster(join(folder, 'data', 'unit', 'roster.json'));
    const output = service.output();
    const integrity = /<script src="\S+\/widget\.js" integrity="(sha384-\S+)" crossorigin="anonymous" defer>/.exec(
      output,
    )?.[1];
    const loader = Buffer.from(await (await fetch(`${service.origin}/widget.js`)).arrayBuffer());
    expect(integrity).toBe(`sha384-${createHash('sha384').update(loader).digest('base64')}`);
    expect(output).toContain(`<candour-chat unit-fingerprint="${rootFingerprint}" service="${service.origin}"`);
    expect(output).not.toContain('#sign-in=');
    await service.remove();
  });

  it('does not serve a unit for demonstration as a real one', async () => {
    await mkdir(join(folder, 'data', 'unit'), { recursive: true });
    await writeFile(join(folder, 'data', 'unit', 'demo.json'), '{}');
    const { code, stderr } = await runCli(['serve'], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/was made for demonstration/);
  });

  it('says so when its data folder cannot be written', async () => {
    await writeFile(join(folder, 'file'), '');
    const { code, stderr } = await runCli(['serve', '--demo'], {
      env: { ...env, DATA_DIR: join(folder, 'file', 'data') },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^The data folder .* cannot be written: there is a file of that name on the way\.\n.*DATA_DIR/,
    );
  });

  it.each([
    ['where nobody may', '/proc/candour/data', 'no folder can be made there'],
    ['below a file', '/dev/null/data', 'there is a file of that name on the way'],
  ])('says so when it cannot make its data folder: %s', async (_, folder, reason) => {
    const { code, stderr } = await runCli(['serve', '--demo'], { env: { ...env, DATA_DIR: folder } });
    expect(code).toBe(1);
    expect(stderr).toContain(`The data folder ${folder} cannot be written: ${reason}.`);
    expect(stderr).toContain('Set DATA_DIR');
  });

  it.runIf(isRoot)('says so when the user of PostgreSQL cannot reach the data folder', async () => {
    await chmod(folder, 0o700);
    const { code, stderr } = await runCli(['serve', '--demo'], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/that user cannot enter .* on the way to the data folder .*\n.*DATA_DIR/);
  });

  it('says so when the address is not of this machine', async () => {
    const { code, stderr } = await runCli(['serve', '--demo'], { env: { ...env, HOST: '192.0.2.1' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/does not have the address 192\.0\.2\.1 \(HOST\)\./);
  });

  it('stops during its start too', async () => {
    const child = spawn(process.execPath, [COMMAND, 'serve', '--demo'], { env: { PATH: process.env.PATH, ...env } });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    await untilNobodyIn(join(folder, 'data'));
  });

  const oldNode = findOldNode();
  it.runIf(oldNode)('stops with the old Node that handed over to it, even when that one is killed', async () => {
    const dataDir = join(folder, 'data');
    const begin = async () => {
      const child = spawn(oldNode ?? '', [COMMAND, 'serve', '--demo'], { env: { PATH: process.env.PATH, ...env } });
      child.stdout.setEncoding('utf8');
      for await (const text of child.stdout) if (String(text).includes('Press Ctrl-C')) break;
      return child;
    };
    const first = await begin();
    first.kill('SIGINT');
    expect(await once(first, 'exit')).toEqual([0, null]);
    const second = await begin();
    second.kill('SIGKILL');
    await untilNobodyIn(dataDir);
  });
});

describe('candour api and candour worker', { timeout: PROCESSES_MS }, () => {
  it('are the halves of the service on one database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'candour-halves-'));
    const database = await createTestDatabase();
    const env = { DATABASE_URL: database.url, ROSTER_FILE: join(folder, 'unit', 'roster.json') };
    expect((await runCli(['unit', 'init', '--out', join(folder, 'unit')])).code).toBe(0);
    const api = await startService({ args: ['api'], dataDir: folder, env });
    const worker = spawn(process.execPath, [COMMAND, 'worker'], { env: { PATH: process.env.PATH, ...env } });
    const ended = once(worker, 'exit');
    let printed = '';
    for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (text) => (printed += text));
    await expect.poll(() => printed, { timeout: SOON_MS }).toContain('Working');
    expect((await fetch(`${api.origin}/v1/roster`)).status).toBe(200);
    expect(await api.stop('SIGTERM')).toBe(0);
    worker.kill('SIGTERM');
    expect(await ended, printed).toEqual([0, null]);
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('say which port is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const { code, stderr } = await runCli(['api'], { env: { DATABASE_URL: 'postgresql://h/d', PORT: port } });
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} is in use`);
    squatter.close();
  });
});

async function readUnit(service: RunningService): Promise<string> {
  return await readFile(join(service.dataDir, 'unit', 'demo.json'), 'utf8');
}

/** A request that the service has in hand, whose body is still to come. */
async function openRequest(service: RunningService): Promise<Socket> {
  const { hostname, port } = new URL(service.origin);
  const socket = createConnection(Number(port), hostname);
  await once(socket, 'connect');
  const head = [
    'POST /v1/reports HTTP/1.1',
    `Host: ${hostname}`,
    'Content-Type: application/json',
    'Content-Length: 2',
    'Expect: 100-continue',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  const [goOn] = await once(socket, 'data');
  expect(String(goOn)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  return socket;
}

async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
