import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UnitError } from '../unit/errors.ts';

/**
 * A passphrase from the first line of a file.
 * @throws UnitError when the file cannot be read or its first line is empty.
 */
export async function readPassphraseFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UnitError(`The passphrase file ${file} cannot be read (${cause.code}).`, 'Check the path.', { cause });
  });
  const [line = ''] = text.split(/\r?\n/, 1);
  if (line === '')
    throw new UnitError(`The passphrase file ${file} has an empty first line.`, 'Put the passphrase there.');
  return line;
}

/**
 * Asks for a passphrase at the terminal, without showing what is typed.
 * @throws UnitError when there is no terminal to ask at.
 */
export async function askPassphrase(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new UnitError(
      'The key is locked, and there is no terminal to ask for its passphrase.',
      'Give it with --passphrase-file FILE.',
    );
  }
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise((resolve, reject) => {
      lines.once('SIGINT', () => reject(new UnitError('No passphrase was given.', 'Nothing was changed.')));
      lines.question('', resolve);
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
