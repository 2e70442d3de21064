/**
 * The embedded PostgreSQL could not be found, reached, made or started.
 * `message` says what is wrong, `remedy` what the operator can do about it; both are fit to print.
 */
export class PostgresError extends Error {
  override readonly name = 'PostgresError';
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
