import type { Store } from '../../store/openStore.ts';

/** Some hundred kilobytes. */
const PAGE_SIZE = 1_000;

/** The newest is nearly always the one that is looked for. */
const BACK_PAGE_SIZE = 10;

/** Above every number. */
const END = '9223372036854775807';

export interface StoredCheckpoint {
  readonly seq: number;
  /** A signed note, not yet checked. */
  readonly note: string;
}

/** Every stored checkpoint, oldest first, a page at a time. */
export async function* readCheckpoints(store: Store): AsyncGenerator<StoredCheckpoint> {
  yield* pages(PAGE_SIZE, '0', (after) => ofStore(store).where('seq', '>', after).orderBy('seq'));
}

/** Every stored checkpoint, newest first, a page at a time. */
export async function* readCheckpointsBack(store: Store): AsyncGenerator<StoredCheckpoint> {
  yield* pages(BACK_PAGE_SIZE, END, (after) => ofStore(store).where('seq', '<', after).orderBy('seq', 'desc'));
}

type Query = ReturnType<typeof ofStore>;

function ofStore(store: Store) {
  return store.db.selectFrom('audit_checkpoint').selectAll();
}

async function* pages(size: number, from: string, query: (after: string) => Query): AsyncGenerator<StoredCheckpoint> {
  let after = from;
  while (true) {
    const rows = await query(after).limit(size).execute();
    for (const { seq, note } of rows) yield { seq: Number(seq), note };
    const last = rows.at(-1);
    if (last === undefined || rows.length < size) return;
    after = last.seq;
  }
}
