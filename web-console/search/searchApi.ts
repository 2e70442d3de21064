import { type Frame, readFrames } from '../../src/envelope/frames.ts';
import type { IndexablePage, IndexableReport } from '../../src/staff/search/wire.ts';
import { call } from '../api/staffApi.ts';

/** Every report that the member's index may hold. */
export async function readIndexable(isOver: () => boolean): Promise<IndexableReport[]> {
  const reports: IndexableReport[] = [];
  let after: string | null = null;
  do {
    const query: string = after === null ? '' : `?${new URLSearchParams({ after })}`;
    const page: IndexablePage = await (await call(`/search/reports${query}`, 'console')).json();
    reports.push(...page.reports);
    after = page.next;
  } while (after !== null && !isOver());
  return reports;
}

/** Sealed reports for the index, which the service records as consulted for it. */
export async function fetchBatch(ids: readonly string[]): Promise<Frame[]> {
  const response = await call('/search/sealed', 'console', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ids }),
  });
  return readFrames(new Uint8Array(await response.arrayBuffer()));
}
