/** Why an envelope was not taken in. Each is a problem of the API with the same name. */
export type Refusal =
  | 'malformed'
  | 'envelope-invalid'
  | 'sealed-invalid'
  | 'desk-unknown'
  | 'challenge-wrong'
  | 'challenge-expired'
  | 'challenge-used'
  | 'report-conflict';

/** An envelope was not taken in. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
