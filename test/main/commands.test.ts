import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { variables } from '../../src/config/variables.ts';
import { commands } from '../../src/main/commands.ts';
import { findOldNode } from './findOldNode.ts';
import { runCli } from './runCli.ts';

/** Several processes, one after the other, on a machine that may be busy. */
const PROCESSES_MS = 300_000;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-cli-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('candour', { timeout: PROCESSES_MS }, () => {
  it('explains its commands and every variable', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const { usage } of commands) expect(stdout).toContain(`candour ${usage}`);
    for (const { name } of variables) expect(stdout).toContain(`\n  ${name}\n`);
  });

  it.each(commands.map(({ name }) => name))('explains "%s" without doing it', async (name) => {
    const { code, stdout } = await runCli([...name.split(' '), '--help'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^candour ${name}`));
    expect(await readdir(folder)).toEqual([]);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect((await runCli(['--version'])).stdout).toBe(`${version}\n`);
  });

  it.each([[['nonsense']], [['unit']], [['serve', '--nonsense']], [['roster', 'sign']], [['staff', 'link']]])(
    'ends with 2 and says so when asked for %j',
    async (args) => {
      const { code, stderr, stdout } = await runCli(args);
      expect(code).toBe(2);
      expect(stderr).toContain('"candour --help" shows the commands.');
      expect(stdout).toBe('');
    },
  );

  it('ends with 1 and names the variable that cannot be used, not its value', async () => {
    const { code, stderr } = await runCli(['serve'], { env: { DATABASE_URL: 'mysql://u:swordfish@h/d' } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_URL must be a URL such as postgresql:/);
    expect(stderr).not.toContain('swordfish');
  });

  it.each(['api', 'worker'])('%s says that it needs a database of its own', async (command) => {
    const { code, stderr } = await runCli([command], { env: { DATA_DIR: folder } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_URL is needed/);
  });

  it('says that a database does not answer, without its address', async () => {
    const env = { DATA_DIR: folder, DATABASE_URL: 'postgresql://u:swordfish@127.0.0.1:1/d' };
    await runCli(['unit', 'init'], { env });
    const { code, stderr } = await runCli(['worker'], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The database cannot be used: it does not answer\.\nCheck DATABASE_URL/);
    expect(stderr).not.toContain('swordfish');
  });

  const oldNode = findOldNode();
  it.runIf(oldNode)('hands over to a newer Node when started with an old one, exit code included', async () => {
    const node = oldNode ?? '';
    expect((await runCli(['--version'], { node })).code).toBe(0);
    expect((await runCli(['nonsense'], { node })).code).toBe(2);
  });
});

describe('candour unit init', { timeout: PROCESSES_MS }, () => {
  it('makes a unit, shows its passphrases once, and never makes it twice', async () => {
    const env = { DATA_DIR: folder };
    const first = await runCli(['unit', 'init', '--name', 'My unit', '--make', 'ccu=2'], { env });
    expect(first.code).toBe(0);
    expect(first.stdout.match(/passphrase: /g)).toHaveLength(6);
    expect(first.stdout).toMatch(/^ {2}([0-9A-F]{4} ?){10}$/m);
    const before = await readFile(join(folder, 'unit', 'roster.json'), 'utf8');
    const second = await runCli(['unit', 'init'], { env });
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/never overwritten/);
    expect(await readFile(join(folder, 'unit', 'roster.json'), 'utf8')).toBe(before);
  });

  it('does not show a passphrase that was given, and signs with it', async () => {
    const out = join(folder, 'u');
    const file = join(folder, 'passphrase');
    await writeFile(file, 'swordfish\nsecond line\n');
    const made = await runCli(['unit', 'init', '--out', out, '--passphrase-file', file]);
    expect(made.code).toBe(0);
    expect(made.stdout).not.toMatch(/swordfish|passphrase: /);
    const sign = ['roster', 'sign', '--root-key', join(out, 'root.private.asc'), '--unit', join(out, 'unit.json')];
    const signed = await runCli([...sign, '--days', '7', '--passphrase-file', file]);
    expect(signed.code).toBe(0);
    expect(signed.stdout).toMatch(/^Roster 2 signed/);
    await writeFile(file, 'wrong\n');
    const refused = await runCli([...sign, '--passphrase-file', file]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/wrong-passphrase/);
    const asked = await runCli(sign);
    expect(asked.code).toBe(1);
    expect(asked.stderr).toMatch(/--passphrase-file/);
  });

  it('takes a key that a member brings, and warns when it tells whose it is', async () => {
    const key = join(folder, 'jo.asc');
    const { generateMemberKey } = await import('../../src/seal/keys.ts');
    await writeFile(key, (await generateMemberKey({ name: 'Jo Bloggs' })).publicKey);
    const made = await runCli(['unit', 'init', '--out', join(folder, 'u'), '--member', `ccu=${key}`]);
    expect(made.code).toBe(0);
    expect(made.stderr).toMatch(/the roster is public.*Jo Bloggs/);
    expect(await readdir(join(folder, 'u', 'members'))).toEqual([
      'ccu-1.public.asc',
      'nominated-1.private.asc',
      'nominated-1.public.asc',
      'partner-1.private.asc',
      'partner-1.public.asc',
      'policing-body-1.private.asc',
      'policing-body-1.public.asc',
    ]);
  });

  it('leaves out desks without members, as long as one is left outside the unit', async () => {
    const init = ['unit', 'init', '--out', join(folder, 'u'), '--make', 'nominated=0', '--make', 'policing-body=0'];
    const refused = await runCli([...init, '--make', 'partner=0']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toMatch(/outside the unit/);
    expect((await runCli(init)).code).toBe(0);
    const { desks } = JSON.parse(await readFile(join(folder, 'u', 'unit.json'), 'utf8'));
    expect(desks.map(({ id }: { id: string }) => id)).toEqual(['ccu', 'partner']);
  });

  it.each([
    ['--member', 'nobody=x.asc'],
    ['--member', 'ccu'],
    ['--make', 'ccu=many'],
    ['--make', 'ccu=0'],
    ['--days', '0'],
  ])('refuses %s %s', async (option, value) => {
    const { code } = await runCli(['unit', 'init', '--out', join(folder, 'u'), option, value]);
    expect(code).toBe(2);
    expect(await readdir(folder)).toEqual([]);
  });
});
