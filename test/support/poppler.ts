import { spawn } from 'node:child_process';

/** The words of a PDF as Poppler reads them, in the order of the page. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return run('pdftotext', ['-enc', 'UTF-8', '-', '-'], pdf);
}

/** What Poppler says of a PDF: whether it is tagged, its title, its pages. */
export async function factsOf(pdf: Uint8Array): Promise<Record<string, string>> {
  const lines = (await run('pdfinfo', ['-'], pdf)).split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(':')[0], line.replace(/^[^:]*:\s*/, '')]));
}

/** Its structure with the words in it, as a screen reader meets them. */
export async function structureOf(pdf: Uint8Array): Promise<string> {
  return run('pdfinfo', ['-struct-text', '-'], pdf);
}

function run(program: string, args: string[], input: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { PATH: process.env.PATH, LANG: 'C.UTF-8' } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const complaint = Buffer.concat(stderr).toString();
      if (code === 0 && complaint === '') resolve(Buffer.concat(stdout).toString());
      else reject(new Error(`${program} ended with ${code}: ${complaint}`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
