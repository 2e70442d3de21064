import { dirname } from 'node:path';
import type { Account } from './chooseAccount.ts';
import { runAs } from './runAs.ts';

/** Prints the first of its arguments that the account running it may not pass through. */
const FIRST_CLOSED = 'for d; do [ -x "$d" ] || { printf %s "$d"; exit 0; }; done';

/**
 * The outermost folder on the way to `path` (itself included) that PostgreSQL's account may not pass through, or
 * undefined when it can reach `path`. Asks the system as that account, so access lists and mounts count too.
 */
export async function firstClosedFolder(account: Account, path: string): Promise<string | undefined> {
  const { output } = await runAs(account, '/bin/sh', ['-c', FIRST_CLOSED, 'sh', ...waysTo(path)]);
  return output === '' ? undefined : output;
}

function waysTo(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...waysTo(parent), path];
}
