/** Something to commit, and what must not be committed twice at the same time. */
export interface Commit<Item> {
  readonly item: Item;
  /** Names of what the commit claims: two that claim the same are never in hand together. */
  readonly claims: readonly string[];
  readonly bytes: number;
}

export interface GroupOptions<Item> {
  /** Commits all of them, or throws and has committed none; says for each whether it was new. */
  readonly commit: (items: readonly Item[]) => Promise<boolean[]>;
  /** Whether, after that error of a whole group, each of it should be tried on its own. */
  readonly isWorthSplitting: (error: unknown) => boolean;
}

interface Waiting<Item> extends Commit<Item> {
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
}

/** Groups under way at once: the database works on some while the others wait for the disk. */
const MAX_GROUPS = 4;

/** Larger ones cost the database less for each item, but leave one of two cores waiting for the other: a twentieth fewer are kept with 16. */
const MAX_ITEMS = 4;

/** Keeps a group of the largest reports from being held in memory a third time. */
const MAX_BYTES = 4_194_304;

/** What may wait before more is turned away: some seconds of the database's work, and a fraction of a small machine's memory. */
const MAX_WAITING_BYTES = 268_435_456;

/** So much waits to be committed that more would not be kept in time. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';
}

/**
 * Commits single items in groups: one that finds the database idle goes at
 * once and alone, and those that come while it is busy go together. Measured
 * with 64 KiB items, 16 together take PostgreSQL little more than half the
 * processor time that they take one by one.
 */
export function groupCommits<Item>(options: GroupOptions<Item>): (commit: Commit<Item>) => Promise<boolean> {
  const waiting: Waiting<Item>[] = [];
  const claimed = new Set<string>();
  let groups = 0;
  let waitingBytes = 0;

  const takeGroup = (): Waiting<Item>[] => {
    const group: Waiting<Item>[] = [];
    let bytes = 0;
    for (let at = 0; at < waiting.length && group.length < MAX_ITEMS && bytes < MAX_BYTES; ) {
      const next = waiting[at];
      if (next === undefined || next.claims.some((claim) => claimed.has(claim))) {
        at += 1;
        continue;
      }
      waiting.splice(at, 1);
      for (const claim of next.claims) claimed.add(claim);
      bytes += next.bytes;
      waitingBytes -= next.bytes;
      group.push(next);
    }
    return group;
  };

  const commitGroup = async (group: readonly Waiting<Item>[]): Promise<void> => {
    try {
      const results = await options.commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => {
        resolve(results[index] === true);
      });
    } catch (error) {
      if (group.length > 1 && options.isWorthSplitting(error)) {
        for (const one of group) await commitGroup([one]);
      } else {
        for (const { reject } of group) reject(error);
      }
    }
  };

  const pump = (): void => {
    while (groups < MAX_GROUPS) {
      const group = takeGroup();
      if (group.length === 0) return;
      groups += 1;
      void commitGroup(group).then(() => {
        groups -= 1;
        for (const { claims } of group) for (const claim of claims) claimed.delete(claim);
        pump();
      });
    }
  };

  return (commit) =>
    new Promise((resolve, reject) => {
      if (waitingBytes + commit.bytes > MAX_WAITING_BYTES) {
        reject(new OverloadedError('Too much waits to be committed.'));
        return;
      }
      waitingBytes += commit.bytes;
      waiting.push({ ...commit, resolve, reject });
      if (groups < MAX_GROUPS) queueMicrotask(pump);
    });
}
