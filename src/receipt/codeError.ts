/** What is wrong with a typed return code. */
export type CodeErrorKind = 'unknown-word' | 'ambiguous' | 'wrong-length' | 'checksum';

/** A typed return code is not one. The message never holds what was typed. */
export class CodeError extends Error {
  override readonly name = 'CodeError';
  readonly kind: CodeErrorKind;
  /** Which word, counted from 0, for `unknown-word` and `ambiguous`. */
  readonly index?: number;
  constructor(kind: CodeErrorKind, index?: number) {
    super(`The return code cannot be read: ${kind}.`);
    this.kind = kind;
    if (index !== undefined) this.index = index;
  }
}
