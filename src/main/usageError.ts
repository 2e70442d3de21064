/** The command line makes no sense as it was typed. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
