import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Undo = () => unknown;

/** PostgreSQL runs as a user of its own when the bench is run by root, and must be able to get to its folder. */
const PASSABLE = 0o711;

/** A bench's folder, and what it has started; everything ends with the bench, however that ends. */
export interface Workspace {
  readonly folder: string;
  /** Has `undo` called at the end, last first. */
  onEnd(undo: Undo): void;
}

/** Runs a bench with a folder of its own, and clears up after it, also after Ctrl-C. */
export async function inWorkspace<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-bench-'));
  await chmod(folder, PASSABLE);
  const undos: Undo[] = [() => rm(folder, { recursive: true, force: true })];
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= (async () => {
      for (const undo of undos.toReversed()) await Promise.resolve(undo()).catch(() => undefined);
    })();
    return ending;
  };
  const interrupted = (): void => void end().then(() => process.exit(130));
  process.once('SIGINT', interrupted);
  try {
    return await work({ folder, onEnd: (undo) => void undos.push(undo) });
  } finally {
    await end();
    process.off('SIGINT', interrupted);
  }
}
