/** A checkpoint or its key cannot be read. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly remedy = 'Give a file that "candour audit checkpoint" wrote, and the line that "candour audit key" prints.';
}
