import { generateCode } from '../receipt/code.ts';

/** A passphrase of nine random words (90 bits), easy to write down and to type. */
export function makePassphrase(): string {
  return generateCode().words.join('-');
}
