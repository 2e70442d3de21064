/** A unit could not be made, read or signed. `message` says what is wrong, `remedy` what to do; both are fit to print. */
export class UnitError extends Error {
  override readonly name = 'UnitError';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
