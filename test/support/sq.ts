import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_OUTPUT = 16 * 1024 * 1024;

/**
 * Opens an armored message with Sequoia's command and an unprotected secret key. What `sq` calls the option for that key
 * has changed, so its own help is asked.
 * @throws Error with what it printed, when it does not open
 */
export async function openWithSq(armored: string, secretKey: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-sq-'));
  const env = { PATH: process.env.PATH, HOME: folder };
  try {
    const [message, key] = [join(folder, 'message.asc'), join(folder, 'key.asc')];
    await writeFile(message, armored);
    await writeFile(key, secretKey);
    const { stdout: help } = await run('sq', ['decrypt', '--help'], { env });
    const option = help.includes('--recipient-file') ? '--recipient-file' : '--recipient-key';
    const opened = await run('sq', ['decrypt', option, key, message], {
      env,
      encoding: 'buffer',
      maxBuffer: MAX_OUTPUT,
    });
    return opened.stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
