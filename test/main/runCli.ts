import { spawn } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '../../bin/candour.mjs');

export interface CliOptions {
  env?: Record<string, string>;
  /** Node to run it with, in place of the tests' own. */
  node?: string;
  input?: string;
  cwd?: string;
}

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Longer than any command takes; one that hangs is not left to run on after its test. */
const TIMEOUT_MS = 120_000;

/** Runs the real command line to its end. */
export function runCli(args: string[], options: CliOptions = {}): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(options.node ?? process.execPath, [COMMAND, ...args], {
      env: { PATH: process.env.PATH, ...options.env },
      cwd: options.cwd,
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}
