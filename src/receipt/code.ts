import { sha256 } from '@noble/hashes/sha2.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { CodeError } from './codeError.ts';

/**
 * A return code is nine words of the BIP-39 English list: 90 random bits, then the first 9 bits of their SHA-256. The
 * list's 2,048 words (11 bits each) differ within their first four letters.
 */
export const CODE_WORDS = 9;
/** Hash input: the 90 bits from the first byte's top bit on, the last 6 of 96 bits zero. */
const RANDOM_BITS = 90n;
const RANDOM_BYTES = 12;
const CHECKSUM_BITS = 9n;
const WORD_BITS = 11n;
/** Letters that tell any two words of the list apart. */
const UNIQUE_LETTERS = 4;

export interface ReturnCode {
  /** Nine words in lower case. */
  words: string[];
}

function toBytes(random: bigint): Uint8Array {
  const left = random << (BigInt(RANDOM_BYTES) * 8n - RANDOM_BITS);
  return Uint8Array.from({ length: RANDOM_BYTES }, (_, i) =>
    Number((left >> BigInt(8 * (RANDOM_BYTES - 1 - i))) & 0xffn),
  );
}

function checksum(random: bigint): bigint {
  const [first = 0, second = 0] = sha256(toBytes(random));
  return BigInt((first << 1) | (second >> 7));
}

/** The code for 12 bytes of which the first 90 bits count. */
export function codeFromRandom(bytes: Uint8Array): ReturnCode {
  const all = bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
  const random = all >> (BigInt(RANDOM_BYTES) * 8n - RANDOM_BITS);
  const bits = (random << CHECKSUM_BITS) | checksum(random);
  const words = Array.from({ length: CODE_WORDS }, (_, i) => {
    const index = Number((bits >> (WORD_BITS * BigInt(CODE_WORDS - 1 - i))) & 0x7ffn);
    return wordlist[index] as string;
  });
  return { words };
}

/** A new return code from the system's secure random numbers. */
export function generateCode(): ReturnCode {
  return codeFromRandom(crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)));
}

/** Words of the list that start with `prefix` in any case, at most `limit`; none for an empty prefix. */
export function suggestWords(prefix: string, limit = 8): string[] {
  const start = prefix.trim().toLowerCase();
  if (start === '') return [];
  return wordlist.filter((word) => word.startsWith(start)).slice(0, limit);
}

const indexOf: ReadonlyMap<string, number> = new Map(wordlist.map((word, index) => [word, index]));
const byFirstLetters: ReadonlyMap<string, string> = new Map(
  wordlist.map((word) => [word.slice(0, UNIQUE_LETTERS), word]),
);

/** The list's word for one typed: the word itself, its first four letters whatever follows, or its only completion. */
function findWord(typed: string, index: number): string {
  if (indexOf.has(typed)) return typed;
  if (typed.length >= UNIQUE_LETTERS) {
    const word = byFirstLetters.get(typed.slice(0, UNIQUE_LETTERS));
    if (!word) throw new CodeError('unknown-word', index);
    return word;
  }
  const [word, another] = wordlist.filter((each) => each.startsWith(typed));
  if (!word) throw new CodeError('unknown-word', index);
  if (another) throw new CodeError('ambiguous', index);
  return word;
}

/**
 * Reads a return code as people type it: any case, any separators, numbering, first four letters or more of a word.
 * @throws {CodeError} `wrong-length`, `unknown-word` and `ambiguous` with the word's index, or `checksum`: a single
 *   wrong word from the list passes once in some 512.
 */
export function parseCode(text: string): ReturnCode {
  const typed =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (typed.length !== CODE_WORDS) throw new CodeError('wrong-length');
  const words = typed.map(findWord);
  const bits = words.reduce((value, word) => (value << WORD_BITS) | BigInt(indexOf.get(word) ?? 0), 0n);
  const random = bits >> CHECKSUM_BITS;
  if (checksum(random) !== (bits & ((1n << CHECKSUM_BITS) - 1n))) throw new CodeError('checksum');
  return { words };
}
