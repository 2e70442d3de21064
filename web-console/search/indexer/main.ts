/// <reference lib="webworker" />
import type { FromOpener } from '../../opener/searchProtocol.ts';
import type { Answered, Asked } from '../../worker/startWorker.ts';
import { beginAnew, deleteRecord, openDatabase, putRecord, readRecords, readSecret } from './deviceStore.ts';
import { decryptRecord, encryptRecord } from './encryptRecord.ts';
import type { IndexerAnswer, IndexerQuestion } from './protocol.ts';
import { SearchIndex } from './searchIndex.ts';

/**
 * The worker that holds the index of what a member may read. Words come to it from the opener, past the page, and leave it
 * as excerpts of what was looked for. On the device they are encrypted with a key that only the member's own key unwraps.
 */
declare const self: DedicatedWorkerGlobalScope;

const database = openDatabase();
const index = new SearchIndex();
const places = new Map<string, string>();
let key: CryptoKey | undefined;
let begun: (() => void) | undefined;

async function hear(told: FromOpener): Promise<void> {
  if (told.tell === 'key') {
    key = told.key;
    try {
      if (told.isNew) await beginAnew(await database, told.wrapped);
      else await load(told.key);
    } finally {
      begun?.();
    }
    return;
  }
  if (!key || places.has(told.id)) return;
  const place = crypto.randomUUID();
  places.set(told.id, place);
  index.add(told.id, told.words);
  await putRecord(await database, place, await encryptRecord(key, told));
}

async function load(known: CryptoKey): Promise<void> {
  for (const [place, encrypted] of await readRecords(await database)) {
    const record = await decryptRecord(known, encrypted);
    if (!record || places.has(record.id)) {
      await deleteRecord(await database, place);
      continue;
    }
    places.set(record.id, place);
    index.add(record.id, record.words);
  }
}

async function answer(question: IndexerQuestion): Promise<IndexerAnswer> {
  switch (question.ask) {
    case 'find':
      return { wrapped: await database.then(readSecret).catch(() => undefined) };
    case 'load':
      await new Promise<void>((resolve) => {
        begun = resolve;
        question.port.onmessage = ({ data }: MessageEvent<FromOpener>) => void hear(data).catch(keptInMemory);
      });
      return { missing: [], held: index.ids.length };
    case 'keep': {
      const { gone, missing } = index.keep(question.reports);
      for (const id of gone) {
        const place = places.get(id) ?? '';
        await database.then((opened) => deleteRecord(opened, place)).catch(keptInMemory);
        places.delete(id);
      }
      return { missing, held: index.ids.length };
    }
    case 'search':
      return index.search(question.words, question.desk, question.state);
  }
}

/** Where the device keeps nothing (no room, a private window), the index is in memory alone, and searching goes on. */
function keptInMemory(): void {}

self.addEventListener('message', async ({ data }: MessageEvent<Asked<IndexerQuestion>>) => {
  self.postMessage({ number: data.number, answer: await answer(data.question) } satisfies Answered<IndexerAnswer>);
});
