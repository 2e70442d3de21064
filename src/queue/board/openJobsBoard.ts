import type { HonoAdapter } from '@bull-board/hono';
import type { LogEvent } from '../../log/logEvent.ts';
import type { Store } from '../../store/openStore.ts';
import { QUEUE_NAMES } from '../jobs.ts';
import { openPostgresTransport } from '../postgresTransport.ts';
import { openRedisTransport } from '../redisTransport.ts';
import type { Transport } from '../transport.ts';
import { boardPage } from './boardPage.ts';
import { readBoardFile } from './readBoardFile.ts';

/** What the board's interface is told. It offers no change of a job, and asks nobody else for anything. */
const UI_CONFIG = {
  boardTitle: 'Jobs',
  hideRedisDetails: true,
  hideDocsLink: true,
  miscLinks: [{ text: 'Back to the console', url: '/console' }],
  locale: { lng: 'en-GB' },
  pollingInterval: { showSetting: false, forceInterval: 10 },
};

export interface JobsBoardConfig {
  /** Redis or Valkey; without it the queues live on the store's database. */
  readonly url?: string | undefined;
  readonly store: Store;
  readonly log: LogEvent;
}

/** The board over the job queues, to look at and not to change. */
export interface JobsBoard {
  /**
   * Answers a GET of a path below the board's own, `/` for its page. Every other address of the interface is its page
   * too: it reads its own address.
   *
   * @param base where the board is, without a slash at the end
   */
  answer(path: string, query: string, base: string): Promise<Response>;
  close(): Promise<void>;
}

/** Prepares the board. It connects to the queues when somebody first looks, so that who never looks pays nothing. */
export function openJobsBoard({ url, store, log }: JobsBoardConfig): JobsBoard {
  let opening: Promise<{ transport: Transport; api: ReturnType<HonoAdapter['registerPlugin']> }> | undefined;

  const open = async () => {
    const onError = (error: Error): void => log('queue.connection-error', error);
    const transport =
      url === undefined ? await openPostgresTransport(store, onError) : await openRedisTransport(url, onError);
    const [{ createBullBoard }, { BullMQAdapter }, library] = await Promise.all([
      import('@bull-board/api'),
      import('@bull-board/api/bullMQAdapter'),
      import('@bull-board/hono'),
    ]);
    const adapter = new library.HonoAdapter(() => async (_c: unknown, next: () => Promise<void>) => next());
    const queues = QUEUE_NAMES.map((name) => {
      const queue = transport.createQueue(name);
      queue.on('error', onError);
      return new BullMQAdapter(queue as never, { readOnlyMode: true });
    });
    createBullBoard({ queues, serverAdapter: adapter as never, options: { uiConfig: UI_CONFIG } });
    return { transport, api: adapter.registerPlugin() };
  };
  const opened = () => {
    opening ??= open();
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };

  return {
    answer: async (path, query, base) => {
      if (path.startsWith('/static/')) return await readBoardFile(path.slice('/static/'.length));
      if (!path.startsWith('/api/')) return await boardPage(base, UI_CONFIG);
      const { api } = await opened();
      return await api.request(`${path}${query}`);
    },
    close: async () => {
      const board = await opening?.catch(() => undefined);
      await board?.transport.close();
    },
  };
}
