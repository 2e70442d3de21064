import type { Account } from './chooseAccount.ts';
import { spawnAs } from './runAs.ts';

/** Waits for the end of its standard input, then asks PostgreSQL (`$0`) for a fast shutdown. */
const SCRIPT = 'read -r _; kill -INT "$0" 2>/dev/null';

/**
 * A PostgreSQL whose service was killed would run on unseen. A shell holds the reading end of a pipe: when the service
 * dies, however it dies, the pipe closes and the shell stops PostgreSQL.
 * @returns calls it off
 */
export function watchOver(account: Account, pid: number): () => void {
  const shell = spawnAs(account, '/bin/sh', ['-c', SCRIPT, String(pid)], ['pipe', 'ignore', 'ignore']);
  shell.on('error', () => {});
  shell.stdin?.on('error', () => {});
  shell.unref();
  return () => void shell.kill('SIGKILL');
}
