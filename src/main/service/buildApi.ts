import type { Assets } from '../../api/context.ts';
import { createApi } from '../../api/createApi.ts';
import { addPlainRoutes } from '../../channels/plain/routes.ts';
import { addSafetyRoute } from '../../channels/safety/addSafetyRoute.ts';
import { openChat } from '../../chat/openChat.ts';
import type { Config } from '../../config/config.ts';
import { interviewData } from '../../interview/interviewData.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { openJobsBoard } from '../../queue/board/openJobsBoard.ts';
import type { QueueEvents } from '../../staff/queue/events/hub.ts';
import { ensureSecret } from '../../store/ensureSecret.ts';
import type { Store } from '../../store/openStore.ts';
import { openCounter } from '../statistics/openCounter.ts';
import type { Closing } from './closing.ts';
import { keepRosterKeys } from './keepRosterKeys.ts';
import type { Fetch } from './listen.ts';
import type { WatchedRoster } from './watchRoster.ts';

export interface ApiParts {
  readonly config: Pick<Config, 'queueUrl' | 'edgeMailSecret' | 'retentionDays'>;
  readonly publicUrl: string;
  readonly store: Store;
  readonly roster: WatchedRoster;
  readonly assets: Assets;
  readonly queueEvents: QueueEvents;
  readonly closing: Closing;
  readonly log: LogEvent;
  /** Tells this process's dispatcher, where there is one, that a report came. */
  readonly wakeOutbox?: () => void;
}

/** Puts the HTTP API and the pages without JavaScript together. */
export async function buildApi(parts: ApiParts): Promise<Fetch> {
  const { publicUrl, store, roster, assets, queueEvents, closing, log, wakeOutbox = () => {} } = parts;
  const { queueUrl, edgeMailSecret, retentionDays } = parts.config;
  const clock = () => new Date();
  keepRosterKeys(store, roster, log);
  const jobsBoard = openJobsBoard({ url: queueUrl, store, log });
  closing.add(() => jobsBoard.close());
  const api = createApi({
    config: { publicUrl, retentionDays },
    store,
    roster,
    interview: interviewData,
    assets,
    challengeSecret: await ensureSecret(store, 'challenge'),
    sealedMail: edgeMailSecret ? { shared: edgeMailSecret, marks: await ensureSecret(store, 'email') } : undefined,
    wakeOutbox,
    queueEvents,
    countStatistics: openCounter(),
    jobsBoard,
    clock,
    log,
  });
  const chat = openChat();
  closing.add(() => chat.close());
  const secret = await ensureSecret(store, 'plain');
  addPlainRoutes(api, { store, roster, chat, secret, wakeOutbox, clock, log });
  addSafetyRoute(api);
  return (request) => api.fetch(request);
}
