import type { IndexableReport } from '../../../src/staff/search/wire.ts';

/** What of a report is searched. */
export interface SearchWords {
  readonly people: string;
  readonly story: string;
  readonly answers: string;
}

export type SearchField = keyof SearchWords;

/** What the page asks of the indexer. */
export type IndexerQuestion =
  /** Which index is on this device: its wrapped secret, if there is one. */
  | { readonly ask: 'find' }
  /** Takes the end of the port on which the opener speaks, and loads what is on the device. */
  | { readonly ask: 'load'; readonly port: MessagePort }
  /** What the member may read now: all else leaves the index. Answered with what it lacks. */
  | { readonly ask: 'keep'; readonly reports: readonly IndexableReport[] }
  | {
      readonly ask: 'search';
      readonly words: string;
      readonly desk: string | undefined;
      readonly state: string | undefined;
    };

/** A piece of text, and whether it is what was looked for. */
export interface Run {
  readonly text: string;
  readonly hit: boolean;
}

/** A report that was found. */
export interface Hit extends IndexableReport {
  readonly excerpts: readonly { readonly field: SearchField; readonly runs: readonly Run[] }[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** How many there are, shown or not. */
  readonly total: number;
}

export type IndexerAnswer =
  | { readonly wrapped: Uint8Array | undefined }
  | { readonly missing: readonly string[]; readonly held: number }
  | Found;
