import { createSignInLink } from '../../src/staff/createSignInLink.ts';
import type { QueuedReport, QueuePage, QueueView } from '../../src/staff/wire.ts';
import type { Store } from '../../src/store/openStore.ts';
import { createHttpClient, type HttpClientOptions } from './http.ts';

/** A member at work, as the console's own requests do it. */
export interface StaffClient {
  /** A view of the member's desks, page by page. */
  queue(view: QueueView): Promise<QueuedReport[]>;
  /** The sealed bytes that the service gives out. */
  open(reportId: string): Promise<Buffer>;
  close(): void;
}

/** Signs a member in with a new one-time link. */
export async function signIn(
  store: Store,
  origin: string,
  memberId: string,
  options: HttpClientOptions = {},
): Promise<StaffClient> {
  const client = createHttpClient(origin, options);
  const own = { origin, 'sec-fetch-site': 'same-origin' };
  const begun = await client.ask('/v1/staff/session', {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json' },
    body: JSON.stringify({ token: await createSignInLink(store, memberId) }),
  });
  const cookie = begun.headers['set-cookie']?.[0]?.split(';')[0];
  if (begun.status !== 204 || cookie === undefined) throw new Error(`signing in was answered ${begun.status}`);
  const headers = { ...own, cookie };

  return {
    queue: async (view) => {
      const reports: QueuedReport[] = [];
      let after: string | null = '';
      while (after !== null) {
        const query: string = after === '' ? '' : `&after=${after}`;
        const page: QueuePage = await client.json(`/v1/staff/reports?view=${view}${query}`, { headers });
        reports.push(...page.reports);
        after = page.next;
      }
      return reports;
    },
    open: async (reportId) => {
      const reply = await client.ask(`/v1/staff/reports/${reportId}`, { headers });
      if (reply.status !== 200) throw new Error(`opening was answered ${reply.status}`);
      return reply.body;
    },
    close: () => client.close(),
  };
}
