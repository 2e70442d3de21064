/** The database could not be opened or brought up to date; `message` says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
