/** A built file as another bundle refers to it. */
export interface Pinned {
  /** Path on the service. */
  readonly path: string;
  /** Subresource integrity value. */
  readonly integrity: string;
}
