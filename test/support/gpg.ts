import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A GnuPG home of one test's own. */
export interface GpgHome {
  folder: string;
  /** Runs `gpg --batch` with the arguments; resolves whatever the exit code, so that tests can assert refusals. */
  run(args: string[], input?: Uint8Array | string): Promise<GpgResult>;
  /** Stops the home's agent and removes the folder. */
  remove(): Promise<void>;
}

export interface GpgResult {
  code: number;
  stdout: Buffer;
  stderr: string;
}

/** GnuPG's agent listens on a Unix socket in the home, whose path may have 107 bytes at most: hence not TMPDIR. */
const SHORT_PARENT = '/tmp';

/** Makes an empty GnuPG home (mode 0700). Passphrases are given with `--pinentry-mode loopback --passphrase …`. */
export async function createGpgHome(): Promise<GpgHome> {
  const folder = await mkdtemp(join(SHORT_PARENT, 'cg-'));
  return {
    folder,
    run: (args, input) => runWithInput('gpg', ['--homedir', folder, '--batch', '--no-tty', ...args], input),
    remove: async () => {
      await runWithInput('gpgconf', ['--homedir', folder, '--kill', 'all']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function runWithInput(command: string, args: string[], input: Uint8Array | string = ''): Promise<GpgResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { PATH: process.env.PATH, LANG: 'C.UTF-8' } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
