import { reportId } from '../../src/envelope/id.ts';
import type { PrivateKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import { readSealed } from './readSealed.ts';
import type { FromOpener, SearchQuestion, SearchRead } from './searchProtocol.ts';
import { searchWords } from './searchWords.ts';

/** AES-256, the strength of everything else here. */
const SECRET_BYTES = 32;

let indexer: MessagePort | undefined;

/** Reads reports for the indexer, with the member's unlocked key. What they say goes to it and not to the page. */
export async function answerSearch(question: SearchQuestion, own: PrivateKey): Promise<SearchRead> {
  if (question.ask === 'search-connect') {
    indexer = question.port;
    indexer.postMessage(await indexKey(question.wrapped, own));
    return { read: 0, unreadable: 0 };
  }
  let read = 0;
  for (const { id, sealed } of question.reports) {
    // A copy that a colleague sealed for this desk has another hash. Where the index would lead astray, opening shows it.
    const reading = await readSealed(await reportId(sealed), sealed, own);
    if (!reading.ok) continue;
    read += 1;
    indexer?.postMessage({ tell: 'report', id, words: searchWords(reading.report) } satisfies FromOpener);
  }
  return { read, unreadable: question.reports.length - read };
}

/** The key of the index on this device: the one that is wrapped, or a fresh one. It cannot be had out of the browser's keeping. */
async function indexKey(wrapped: Uint8Array | undefined, own: PrivateKey): Promise<FromOpener> {
  const known = wrapped && (await open(wrapped, own).catch(() => undefined));
  const secret =
    known?.length === SECRET_BYTES ? Uint8Array.from(known) : crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const isNew = known?.length !== SECRET_BYTES;
  const kept = isNew || !wrapped ? await seal(secret, [own.toPublic()]) : wrapped;
  secret.fill(0);
  return { tell: 'key', key, wrapped: kept, isNew };
}
