import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Keys for Lynx, in the spelling of its own recordings. */
export const keys = {
  down: (times: number): string[] => Array.from({ length: times }, () => 'Down Arrow'),
  enter: '^J',
  tab: '<tab>',
  type: (text: string): string[] => [...text].map((letter) => (letter === ' ' ? '<space>' : letter)),
  /** To the next link, field or button with these words. */
  find: (words: string): string[] => ['/', ...keys.type(words), '^J'],
  quit: ['q', 'y'],
} as const;

/** Control sequences of a terminal. */
const CONTROL = new RegExp(`${String.fromCharCode(27)}(?:\\[[0-9;?]*[a-zA-Z]|\\([A-Z]|[=>])`, 'g');

/**
 * Lets Lynx open an address in a terminal and presses keys.
 * @returns all that it has written on the screen, without where
 */
export async function driveLynx(address: string, pressed: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-lynx-'));
  try {
    const recording = join(folder, 'keys');
    await writeFile(recording, pressed.map((key) => `key ${key}\n`).join(''));
    const command = `stty cols 100 rows 60; lynx -nopause -cmd_script=${recording} ${address}`;
    const env = { PATH: process.env.PATH, HOME: folder, TERM: 'xterm', LANG: 'C.UTF-8' };
    const options = { env, maxBuffer: 16 * 1024 * 1024, timeout: 60_000 };
    const { stdout } = await promisify(execFile)('script', ['-qec', command, '/dev/null'], options);
    return stdout.replace(CONTROL, '\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
