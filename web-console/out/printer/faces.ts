/** Fonts that a document is printed with. */
export interface Faces {
  readonly regular: Uint8Array<ArrayBuffer>;
  readonly bold: Uint8Array<ArrayBuffer>;
}
