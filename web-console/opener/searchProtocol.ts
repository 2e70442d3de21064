import type { SearchWords } from '../search/indexer/protocol.ts';

/** What the page asks of the opener so that reports can be searched: their words go to the indexer past the page. */
export type SearchQuestion =
  /** `wrapped`: the secret of the index that is on this device, sealed to the member's own key. */
  | { readonly ask: 'search-connect'; readonly port: MessagePort; readonly wrapped: Uint8Array | undefined }
  | { readonly ask: 'search-read'; readonly reports: readonly { readonly id: string; readonly sealed: Uint8Array }[] };

/** How many of the reports could be read. */
export interface SearchRead {
  readonly read: number;
  readonly unreadable: number;
}

/** What the opener tells the indexer, through the port that joins them. */
export type FromOpener =
  | { readonly tell: 'key'; readonly key: CryptoKey; readonly wrapped: Uint8Array; readonly isNew: boolean }
  | { readonly tell: 'report'; readonly id: string; readonly words: SearchWords };
