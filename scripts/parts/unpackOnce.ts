import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written last: every file that was unpacked, with its size. */
const LIST = 'unpacked.json';

/**
 * Makes a folder of unpacked files, unless all of them are there. They are unpacked beside it and renamed, so that nobody
 * sees half of them; a folder that lacks some is replaced.
 *
 * @param unpack puts the files into the folder that it is given
 */
export function unpackOnce(folder: string, unpack: (into: string) => void): void {
  if (isWhole(folder)) return;
  const partial = `${folder}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    unpack(partial);
    writeFileSync(join(partial, LIST), JSON.stringify(sizesIn(partial)));
    if (!isWhole(folder)) replace(folder, partial);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function replace(folder: string, partial: string): void {
  const broken = `${partial}.broken`;
  if (existsSync(folder)) renameSync(folder, broken);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another process was faster.
    if (!isWhole(folder)) throw error;
  } finally {
    rmSync(broken, { recursive: true, force: true });
  }
}

function isWhole(folder: string): boolean {
  try {
    const sizes = Object.entries(JSON.parse(readFileSync(join(folder, LIST), 'utf8')));
    return sizes.every(([file, size]) => statSync(join(folder, file)).size === size);
  } catch {
    return false;
  }
}

function sizesIn(folder: string): Record<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sizes = files.map((file) => [file, statSync(join(folder, file))] as const);
  return Object.fromEntries(sizes.filter(([, stat]) => stat.isFile()).map(([file, { size }]) => [file, size]));
}
