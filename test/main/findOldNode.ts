import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** Node 20 or 22 of this machine, if it has one: with it Candour has to hand over to the Node that npm brought. */
export function findOldNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'node')).find((node) => /^v2[02]\./.test(versionOf(node)));
}

function versionOf(node: string): string {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
