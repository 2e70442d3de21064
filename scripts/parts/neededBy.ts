import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { PartName } from './parts.ts';

const root = join(import.meta.dirname, '../..');

/** The module of test/support through which a test reaches each part: importing it is what needing the part means. */
const SUPPORT: Record<string, PartName | 'none'> = {
  'test/support/postgres.ts': 'postgres',
  'test/support/postgres-part.ts': 'postgres',
  'test/support/service.ts': 'postgres',
  'test/support/redis.ts': 'redis',
  // Starts Redis only in the projects whose queue is Redis, which are left out as a whole.
  'test/support/queue.ts': 'none',
  'test/support/gpg.ts': 'gpg',
  'test/support/chromium.ts': 'chromium',
  'test/support/lynx.ts': 'lynx',
  'test/support/w3m.ts': 'w3m',
  'test/support/sq.ts': 'sq',
  'test/support/notmuch.ts': 'notmuch',
  'test/support/poppler.ts': 'poppler',
  'test/support/postfix.ts': 'postfix',
};

/** Test files that need one of the parts, through whatever of test/ they import; paths from the project's root. */
export function testsNeeding(parts: readonly PartName[]): string[] {
  if (parts.length === 0) return [];
  const tests = globSync('test/**/*.test.{ts,tsx}', { cwd: root }).sort();
  return tests.filter((test) => [...partsReached(test)].some((part) => parts.includes(part)));
}

function partsReached(file: string, seen = new Set<string>()): Set<PartName> {
  const reached = new Set<PartName>();
  if (seen.has(file) || !existsSync(join(root, file))) return reached;
  seen.add(file);
  const own = SUPPORT[file];
  if (own) return own === 'none' ? reached : reached.add(own);
  for (const [, path = ''] of readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    const imported = relative(root, resolve(root, dirname(file), path));
    if (imported.startsWith('test/')) for (const part of partsReached(imported, seen)) reached.add(part);
  }
  return reached;
}
