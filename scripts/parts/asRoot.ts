import { spawnSync } from 'node:child_process';

const isRoot = (): boolean => process.getuid?.() === 0;

/** A command as root runs it: itself when this is root, else through sudo, which must not ask. */
export function asRoot(command: readonly string[]): [string, ...string[]] {
  const [program = '', ...args] = command;
  return isRoot() ? [program, ...args] : ['sudo', '-n', program, ...args];
}

/** Whether commands can be run as root without asking anybody. */
export function mayBeRoot(): boolean {
  return isRoot() || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}
