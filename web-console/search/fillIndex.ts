import { encodeHex } from '../../src/envelope/hex.ts';
import type { Keyring } from '../key/keyring.ts';
import { fetchBatch, readIndexable } from './searchApi.ts';
import type { Indexer } from './startIndexer.ts';

/** As many as the service hands out at a time: a pause takes effect after one. */
const BATCH_SIZE = 16;

/** How far the index is. */
export interface Progress {
  /** Reports that it has. */
  readonly done: number;
  /** Reports that it may have. */
  readonly of: number;
  /** Reports that this member's key does not open. */
  readonly unreadable: number;
}

/** Steers a filling from outside. */
export interface Steering {
  /** Resolves at once, or when the member lets it go on. */
  readonly turn: () => Promise<void>;
  readonly isOver: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * Brings the index to what the member may read now. What they may not read any more leaves it first. The page only hands
 * sealed bytes on.
 */
export async function fillIndex(indexer: Indexer, keyring: Keyring, steering: Steering): Promise<void> {
  const reports = await readIndexable(steering.isOver);
  if (steering.isOver()) return;
  const { missing } = await indexer.ask({ ask: 'keep', reports });
  let progress: Progress = { done: reports.length - missing.length, of: reports.length, unreadable: 0 };
  steering.onProgress(progress);
  for (let at = 0; at < missing.length; at += BATCH_SIZE) {
    await steering.turn();
    if (steering.isOver()) return;
    const frames = await fetchBatch(missing.slice(at, at + BATCH_SIZE));
    const sealed = frames.map((frame) => ({ id: encodeHex(frame.id), sealed: frame.sealed }));
    const { read, unreadable } = await keyring.search(
      { ask: 'search-read', reports: sealed },
      frames.map((frame) => frame.sealed.buffer as ArrayBuffer),
    );
    progress = { ...progress, done: progress.done + read, unreadable: progress.unreadable + unreadable };
    steering.onProgress(progress);
  }
}
