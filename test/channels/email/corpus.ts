import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'corpus');

/** Messages as mail programs write them, and as broken ones do, written by hand. Names without `.eml`. */
export const CORPUS: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => name.slice(0, -4))
  .sort();

export function corpusMessage(name: string): Buffer {
  return readFileSync(join(folder, `${name}.eml`));
}
