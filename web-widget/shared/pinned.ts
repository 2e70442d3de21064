/** A built file as another bundle refers to it. */
export interface Pinned {
  /** Path on the service. */
  readonly path: string;
  /** Subresource integrity value. */
  readonly integrity: string;
}

/** The chat, and the path of the sealer that it loads. */
export interface ChatBundle extends Pinned {
  readonly sealer: string;
}
