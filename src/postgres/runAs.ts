import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import type { Account } from './chooseAccount.ts';

/**
 * PostgreSQL's programs get this environment and nothing of ours: no `PG*` variable can redirect them,
 * and no secret of the service can be read from `/proc/<pid>/environ` of another account.
 */
const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Starts a program as PostgreSQL's account, in a session of its own: Ctrl-C in a terminal goes to every process of the
 * foreground group, and PostgreSQL must stay up until the service has finished its last requests.
 */
export function spawnAs(account: Account, program: string, args: string[], stdio: StdioOptions): ChildProcess {
  const { uid, gid } = account.switchTo ?? {};
  return spawn(program, args, {
    cwd: '/',
    env: ENVIRONMENT,
    stdio,
    detached: true,
    ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
  });
}

/** What a program printed and how it ended; `code` is null when a signal ended it or it could not be started. */
export interface RunResult {
  code: number | null;
  output: string;
}

/** Runs a program to its end as PostgreSQL's account, with `input` on its standard input. Never rejects. */
export function runAs(account: Account, program: string, args: string[], input = ''): Promise<RunResult> {
  return new Promise((resolve) => {
    const child = spawnAs(account, program, args, ['pipe', 'pipe', 'pipe']);
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
