import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findRunningPostgres } from '../../src/postgres/findRunningPostgres.ts';
import { type EmbeddedPostgres, startPostgres } from '../../src/postgres/startPostgres.ts';
import { killEverything, untilNobodyIn } from '../support/processes.ts';

const isRoot = process.getuid?.() === 0;

let folder: string;
let dataDir: string;
let running: EmbeddedPostgres[];

const start = async (options: { dataDir?: string; onLog?: (line: string) => void } = {}): Promise<EmbeddedPostgres> => {
  const postgres = await startPostgres({ dataDir, ...options });
  running.push(postgres);
  return postgres;
};

const query = async <Row extends pg.QueryResultRow>(postgres: EmbeddedPostgres, text: string): Promise<Row[]> => {
  const client = new pg.Client(postgres.connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

/** Making a cluster takes the most time; tests that are not about it start from a copy of this one. */
let template: string;

const useTemplate = async (): Promise<void> => {
  await promisify(execFile)('cp', ['-a', template, dataDir]);
};

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'candour-own-pg-template-'));
  await (await startPostgres({ dataDir: template })).stop();
  return () => rm(template, { recursive: true, force: true });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-own-pg-'));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data');
  running = [];
});

afterEach(async () => {
  await Promise.all(running.map((each) => each.stop()));
  await rm(folder, { recursive: true, force: true });
});

describe('the built-in PostgreSQL', () => {
  it('makes its cluster once, keeps what was written, and says so', async () => {
    const first = await start();
    expect(first.isNew).toBe(true);
    await query(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await first.stop();

    const second = await start();
    expect(second.isNew).toBe(false);
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('can be reached over a socket that only its user can enter, by the user who started it, and by no network', async () => {
    await useTemplate();
    const postgres = await start();
    expect((await stat(postgres.connection.host)).mode & 0o777).toBe(0o700);
    expect(await query(postgres, "SELECT current_setting('listen_addresses') AS tcp, current_user")).toEqual([
      { tcp: '', current_user: 'candour' },
    ]);
    const asSuperuser = new pg.Client({ ...postgres.connection, user: 'postgres', database: 'postgres' });
    await expect(asSuperuser.connect()).rejects.toThrow(/no pg_hba.conf entry/);
    const client = new pg.Client(postgres.url);
    await client.connect();
    await client.end();
  });

  it.runIf(isRoot)('lets nobody else in, even who can reach the socket', async () => {
    await useTemplate();
    const postgres = await start();
    const { uid, gid } = await stat(postgres.connection.host);
    const script = `
      import pg from ${JSON.stringify(import.meta.resolve('pg'))};
      const client = new pg.Client(${JSON.stringify(postgres.connection)});
      await client.connect().then(() => console.log('in'), (error) => console.log(error.code));
      process.exit();`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', script], { uid, gid, cwd: '/' });
    const said = new Promise<string>((resolve) => other.stdout.once('data', (data: Buffer) => resolve(String(data))));
    expect((await said).trim()).toBe('28000');
  });

  it('is durable, has checksums, and needs no locale of the system', async () => {
    await useTemplate();
    const postgres = await start();
    const [row] = await query(
      postgres,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
              (SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'candour') AS locale`,
    );
    expect(row).toEqual({ fsync: 'on', commit: 'on', pages: 'on', checksums: 'on', locale: 'b C.UTF-8' });
  });

  it('prints neither times, nor statements, nor values when a statement fails', async () => {
    await useTemplate();
    const lines: string[] = [];
    const postgres = await start({ onLog: (line) => lines.push(line) });
    await query(postgres, 'CREATE TABLE once (word text PRIMARY KEY)');
    await query(postgres, "INSERT INTO once VALUES ('canary-value')");
    await expect(query(postgres, "INSERT INTO once VALUES ('canary-value') -- canary-statement")).rejects.toThrow();
    await expect(query(postgres, "SELECT 'canary-value'::int")).rejects.toThrow();
    await expect
      .poll(() => lines.join('\n'), { timeout: 30_000 })
      .toMatch(/^ERROR: {2}duplicate key[\s\S]*^ERROR: {2}invalid input syntax/m);
    expect(lines.join('\n')).not.toMatch(/canary-statement|Key \(word\)|\d\d:\d\d/);
  });

  it('leaves no file but its cluster', async () => {
    const postgres = await start();
    await postgres.stop();
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('takes a data folder whose path is too long for a socket', async () => {
    const long = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    const postgres = await start({ dataDir: long });
    expect(postgres.connection.host).not.toContain('bbb');
    expect((await lstat(postgres.connection.host)).mode & 0o777).toBe(0o700);
    expect(await query(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await rm(postgres.connection.host, { recursive: true, force: true });
  });

  it('refuses a second server on the same folder, naming the process in the way, and leaves the first alone', async () => {
    await useTemplate();
    const postgres = await start();
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      name: 'PostgresError',
      message: expect.stringMatching(/is in use by another Candour \(its PostgreSQL is process \d+\)/),
      remedy: expect.stringContaining('DATA_DIR'),
    });
    expect(await query(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('can be found by other commands while it runs', async () => {
    await useTemplate();
    const postgres = await start();
    expect(await findRunningPostgres(dataDir)).toEqual(postgres.connection);
    await postgres.stop();
    expect(await findRunningPostgres(dataDir)).toBeUndefined();
  });

  it('tells when it ended unasked, and starts again at once after every process of it was killed', async () => {
    await useTemplate();
    const postgres = await start();
    await query(postgres, 'CREATE TABLE kept AS SELECT 1 AS one');
    const cluster = join(dataDir, 'postgres');
    const pid = Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    await killEverything(pid, cluster);
    await postgres.ended;
    const again = await start();
    expect(await query(again, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('does not take the process that has its old number for itself', async () => {
    await useTemplate();
    const cluster = join(dataDir, 'postgres');
    const { uid, gid } = await stat(cluster);
    const squatter = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
    const lock = `${squatter.pid}\n${cluster}\n0\n5432\n`;
    await writeFile(join(cluster, 'postmaster.pid'), `${lock}\n\n\nready\n`);
    await writeFile(join(cluster, '.s.PGSQL.5432.lock'), `${lock}${cluster}\n`);
    const postgres = await start();
    expect(await query(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    squatter.kill();
  });

  it('never outlives the process that started it, even when that one is killed', async () => {
    await useTemplate();
    const script = `
      import { startPostgres } from ${JSON.stringify(import.meta.resolve('../../src/postgres/startPostgres.ts'))};
      await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      console.log('ready');
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(owner.stdout, 'data');
    owner.kill('SIGKILL');
    await untilNobodyIn(join(dataDir, 'postgres'));
    expect((await start()).isNew).toBe(false);
  });

  it('starts over when making the cluster was cut short', async () => {
    await mkdir(join(dataDir, 'postgres.new-cut'), { recursive: true });
    await writeFile(join(dataDir, 'postgres.new-cut', 'PG_VERSION'), '18\n');
    expect((await start()).isNew).toBe(true);
  });

  it('refuses a cluster of another major version', async () => {
    await useTemplate();
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
    await expect(startPostgres({ dataDir })).rejects.toThrow(
      /was made by PostgreSQL 17; this release brings PostgreSQL 18/,
    );
  });

  it('says what is wrong with a data folder that is a file', async () => {
    await writeFile(dataDir, '');
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({
      message: expect.stringContaining('there is a file of that name on the way'),
      remedy: expect.stringContaining('DATA_DIR'),
    });
  });

  it.runIf(isRoot)('names the folder that its user cannot enter', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    await expect(startPostgres({ dataDir: join(closed, 'data') })).rejects.toMatchObject({
      message: expect.stringMatching(new RegExp(`cannot enter ${closed} on the way`)),
      remedy: expect.stringContaining('/var/lib/candour'),
    });
    expect((await stat(closed)).mode & 0o777).toBe(0o700);
  });

  it.runIf(isRoot)('goes on as the owner of the cluster that is there', async () => {
    await useTemplate();
    const { uid } = await stat(join(dataDir, 'postgres'));
    await start();
    expect(uid).not.toBe(0);
    expect((await stat(join(dataDir, 'postgres', 'postmaster.pid'))).uid).toBe(uid);
  });
});
