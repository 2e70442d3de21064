import { decodeBase64, encodeBase64 } from './base64.ts';
import { CheckpointError } from './errors.ts';

/** What the chain was when it was signed. */
export interface Checkpoint {
  /** Number of the last entry that it covers. */
  readonly seq: number;
  /** That entry's hash, which stands for all before it. */
  readonly hash: Uint8Array;
  /** The hour in which it was signed. */
  readonly hour: Date;
}

const ORIGIN = 'candour audit checkpoint v1';
const HASH_BYTES = 32;
const HOUR_MS = 3_600_000;
const LINES =
  /^candour audit checkpoint v1\n([1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n([0-9]{4}-[0-9-]{5}T[0-9]{2}):00:00Z\n$/;

/** The text that is signed: origin, number, hash in base64, hour; a line each. */
export function writeCheckpoint({ seq, hash, hour }: Checkpoint): string {
  const rounded = new Date(Math.floor(hour.getTime() / HOUR_MS) * HOUR_MS);
  return `${ORIGIN}\n${seq}\n${encodeBase64(hash)}\n${rounded.toISOString().slice(0, 19)}Z\n`;
}

/** @throws CheckpointError */
export function readCheckpoint(text: string): Checkpoint {
  const [, seq, encoded = '', hour] = LINES.exec(text) ?? [];
  const hash = decodeBase64(encoded);
  const date = new Date(`${hour}:00:00Z`);
  if (hash?.length !== HASH_BYTES || Number.isNaN(date.getTime())) throw new CheckpointError('It is not a checkpoint.');
  return { seq: Number(seq), hash, hour: date };
}
