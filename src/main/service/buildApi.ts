import type { Assets } from '../../api/context.ts';
import { createApi } from '../../api/createApi.ts';
import { interviewData } from '../../interview/interviewData.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { ensureSecret } from '../../store/ensureSecret.ts';
import type { Store } from '../../store/openStore.ts';
import type { Fetch } from './listen.ts';
import type { WatchedRoster } from './watchRoster.ts';

export interface ApiParts {
  readonly publicUrl: string;
  readonly store: Store;
  readonly roster: WatchedRoster;
  readonly assets: Assets;
  readonly log: LogEvent;
  /** Tells this process's dispatcher, where there is one, that a report came. */
  readonly wakeOutbox?: () => void;
}

/** Puts the HTTP API together. */
export async function buildApi(parts: ApiParts): Promise<Fetch> {
  const { publicUrl, store, roster, assets, log, wakeOutbox = () => {} } = parts;
  const api = createApi({
    config: { publicUrl },
    store,
    roster,
    interview: interviewData,
    assets,
    challengeSecret: await ensureSecret(store, 'challenge'),
    wakeOutbox,
    clock: () => new Date(),
    log,
  });
  return (request) => api.fetch(request);
}
