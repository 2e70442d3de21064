import type { Keyring } from '../key/keyring.ts';
import { startWorker } from '../worker/startWorker.ts';
import type { Found, IndexerQuestion } from './indexer/protocol.ts';

/** Where the build put the indexer's bundle. */
declare const __INDEXER__: { readonly path: string; readonly integrity: string };

/** The worker that holds the index. Asking throws WorkerError when it has ended. */
export interface Indexer {
  ask(question: Extract<IndexerQuestion, { ask: 'find' }>): Promise<{ wrapped: Uint8Array | undefined }>;
  ask(
    question: Extract<IndexerQuestion, { ask: 'load' | 'keep' }>,
    transfer?: Transferable[],
  ): Promise<{ missing: string[]; held: number }>;
  ask(question: Extract<IndexerQuestion, { ask: 'search' }>): Promise<Found>;
  /** Ends the worker, and with it everything it holds in memory. */
  end(): void;
}

/** Starts the worker and joins it to the opener, so that words go from one to the other and not through the page. */
export async function startIndexer(keyring: Keyring): Promise<Indexer> {
  const indexer = startWorker<IndexerQuestion>(__INDEXER__.path) as Indexer;
  try {
    const { wrapped } = await indexer.ask({ ask: 'find' });
    const { port1, port2 } = new MessageChannel();
    const loaded = indexer.ask({ ask: 'load', port: port1 }, [port1]);
    await keyring.search({ ask: 'search-connect', port: port2, wrapped }, [port2]);
    await loaded;
    return indexer;
  } catch (error) {
    indexer.end();
    throw error;
  }
}
