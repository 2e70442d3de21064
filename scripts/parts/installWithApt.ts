import { spawnSync } from 'node:child_process';
import { onPath } from './onPath.ts';

/** Mirrors fail for seconds at a time, and another apt may hold the lock. */
const TRIES = 3;
const APT = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];

/** Whether packages can be installed without asking anybody: apt is here, and this is root or needs no password for it. */
export function mayInstall(): boolean {
  return onPath('apt-get') !== undefined && (isRoot() || run('sudo', ['-n', 'true']).ok);
}

/**
 * Installs Debian packages without recommended ones.
 *
 * @returns what apt printed when it failed three times, undefined when it worked
 */
export function installWithApt(packages: readonly string[]): string | undefined {
  let failure: string | undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const updated = apt(['update']);
    const installed = apt(['install', '-y', '--no-install-recommends', ...packages]);
    if (installed.ok) return undefined;
    failure = updated.output + installed.output;
  }
  return failure;
}

function apt(words: string[]): { ok: boolean; output: string } {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...APT, ...words];
  const [first = '', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
  return run(first, rest);
}

function run(command: string, args: string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}

const isRoot = (): boolean => process.getuid?.() === 0;
