import { QueueUnavailableError } from './errors.ts';
import { within } from './within.ts';

interface Closable {
  close(force?: boolean): Promise<void>;
}

/** Closes a library object, and gives up waiting after `ms`: without its storage the library may wait for ever. */
export async function closeWithin(ms: number, closable: Closable | undefined): Promise<void> {
  if (closable === undefined) return;
  const late = (): Error => new QueueUnavailableError('It did not close in time.');
  await within(ms, closable.close(), late).catch(() => undefined);
}
