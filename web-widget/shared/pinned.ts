/** A built file as another bundle refers to it. */
export interface Pinned {
  /** Path on the service. */
  readonly path: string;
  /** Subresource integrity value. */
  readonly integrity: string;
}

/** The chat, and what it loads. */
export interface ChatBundle extends Pinned {
  /** Paths of the sealers, of which it loads one. */
  readonly sealers: readonly string[];
  /** The words, by language. */
  readonly words: Readonly<Record<string, Pinned>>;
}
