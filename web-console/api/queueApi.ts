import type { Alarms, Claim, QueueFilter, QueueOrder, QueuePage, QueueView } from '../../src/staff/queue/wire.ts';
import { type Cause, call } from './staffApi.ts';

export interface PageRequest {
  readonly view: QueueView;
  readonly order: QueueOrder;
  /** Members that narrow nothing are left out, and not undefined. */
  readonly filter: QueueFilter;
  /** The `next` of the page before; null for the first. */
  readonly after: string | null;
}

/** One page of a view of the queue. */
export async function readQueue({ view, order, filter, after }: PageRequest, cause: Cause): Promise<QueuePage> {
  const query = new URLSearchParams({
    view,
    order,
    ...(filter as Record<string, string>),
    ...(after === null ? {} : { after }),
  });
  return (await call(`/reports?${query}`, cause)).json();
}

/** Clocks that have rung and still run. */
export async function readAlarms(): Promise<Alarms> {
  return (await call('/queue/alarms', 'console')).json();
}

/** Takes the most urgent report that nobody has; null when none waits. */
export async function takeNext(): Promise<string | null> {
  const { id } = (await (await call('/queue/next', 'person', { method: 'POST' })).json()) as { id: string | null };
  return id;
}

/** Takes a report, or learns who has it. */
export async function claim(id: string): Promise<Claim> {
  return (await call(`/reports/${id}/claim`, 'person', { method: 'PUT' })).json();
}

/** Gives a report back to the desk. */
export async function giveBack(id: string): Promise<void> {
  await call(`/reports/${id}/claim`, 'person', { method: 'DELETE' });
}

/** To whom a report can be handed over. */
export async function readColleagues(id: string): Promise<readonly string[]> {
  const { members } = (await (await call(`/reports/${id}/colleagues`, 'person')).json()) as { members: string[] };
  return members;
}

/** Hands a report over. */
export async function handOver(id: string, to: string): Promise<void> {
  await call(`/reports/${id}/hand-over`, 'person', json('POST', { to }));
}

/** Puts a report by until a day, `YYYY-MM-DD`. */
export async function park(id: string, until: string, reason: string): Promise<void> {
  await call(`/reports/${id}/parking`, 'person', json('PUT', { until, reason }));
}

/** Brings a parked report back before its day. */
export async function bringBack(id: string): Promise<void> {
  await call(`/reports/${id}/parking`, 'person', { method: 'DELETE' });
}

/** That the service tells from now on, and that something has changed, as it happens; ends when it or the signal ends it. */
export async function* readChanges(signal: AbortSignal): AsyncGenerator<'listening' | 'changed'> {
  const response = await call('/queue/events', 'console', { signal });
  const lines = response.body?.pipeThrough(new TextDecoderStream());
  if (!lines) return;
  let rest = '';
  for await (const chunk of readerOf(lines)) {
    rest += chunk;
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    if (events.includes(': listening')) yield 'listening';
    if (events.some((event) => event.startsWith('event: changed'))) yield 'changed';
  }
}

/** Safari reads streams by their reader alone. */
async function* readerOf(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    reader.releaseLock();
  }
}

function json(method: string, body: object): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
