import { spawnSync } from 'node:child_process';
import { asRoot, mayBeRoot } from './asRoot.ts';
import { onPath } from './onPath.ts';

/** Mirrors fail for seconds at a time, and another apt may hold the lock. */
const TRIES = 3;
const APT = ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120'];

/** Whether packages can be installed without asking anybody: apt is here, and this is root or needs no password for it. */
export function mayInstall(): boolean {
  return onPath('apt-get') !== undefined && mayBeRoot();
}

/**
 * Installs Debian packages without recommended ones.
 *
 * @returns what apt printed when it failed three times, undefined when it worked
 */
export function installWithApt(packages: readonly string[]): string | undefined {
  answerQuestions(packages);
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
  return run(asRoot(['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...APT, ...words]));
}

/** A mail server that tests start on folders of their own is not to run on this machine besides. */
function answerQuestions(packages: readonly string[]): void {
  if (!packages.includes('postfix')) return;
  run(asRoot(['sh', '-c', "echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections"]));
}

function run([program, ...args]: [string, ...string[]]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` };
}
