import { fileURLToPath } from 'node:url';
import { createApi } from '../../api/createApi.ts';
import { openAssets } from '../../assets/openAssets.ts';
import { interviewData } from '../../interview/interviewData.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { ensureSecret } from '../../store/ensureSecret.ts';
import type { Store } from '../../store/openStore.ts';
import type { Fetch } from './listen.ts';
import type { WatchedRoster } from './watchRoster.ts';

/** What `npm run build` makes. */
const BUNDLES = fileURLToPath(new URL('../../../dist', import.meta.url));

export interface ApiParts {
  readonly publicUrl: string;
  readonly store: Store;
  readonly roster: WatchedRoster;
  readonly log: LogEvent;
  /** Tells this process's dispatcher, where there is one, that a report came. */
  readonly wakeOutbox?: () => void;
}

/** Puts the HTTP API together. */
export async function buildApi({ publicUrl, store, roster, log, wakeOutbox = () => {} }: ApiParts): Promise<Fetch> {
  const api = createApi({
    config: { publicUrl },
    store,
    roster,
    interview: interviewData,
    assets: await openAssets(BUNDLES),
    challengeSecret: await ensureSecret(store, 'challenge'),
    wakeOutbox,
    clock: () => new Date(),
    log,
  });
  return (request) => api.fetch(request);
}
