import type { CallEnvelope } from '../../src/envelope/envelope.ts';
import type { Me, QueuedReport } from '../../src/staff/wire.ts';
import { readProblem, Unreachable } from './problem.ts';

/** Whether a person's action caused the request. What the console fetches by itself keeps no session alive. */
export type Cause = 'person' | 'console';

/**
 * Trades the link's token for a session, which comes as a cookie no script can read.
 *
 * @throws Problem `link-used`, `link-expired`, `link-unknown`
 */
export async function signIn(token: string): Promise<void> {
  await call('/session', 'person', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
}

/** Ends the session on the service. */
export async function signOut(): Promise<void> {
  await call('/session', 'person', { method: 'DELETE' });
}

/** Who is signed in, and until when. */
export async function readMe(cause: Cause): Promise<Me> {
  return (await call('/me', cause)).json();
}

/** What the queue says of one report; opens nothing. */
export async function readSummary(id: string, cause: Cause): Promise<QueuedReport> {
  return (await call(`/reports/${id}/summary`, cause)).json();
}

/** Fetches a report's sealed bytes, which the service records as an opening by this member. */
export async function fetchSealed(id: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await call(`/reports/${id}`, 'person')).arrayBuffer());
}

/** Sends what was sealed for a caller; the same envelope again is the same report. */
export async function sendSealedCall(envelope: CallEnvelope): Promise<{ id?: unknown }> {
  const response = await call('/calls', 'person', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope),
  });
  return response.json();
}

/** The unit's signed roster, which everybody can read. */
export async function readRoster(): Promise<unknown> {
  return (await request('/v1/roster')).json();
}

/**
 * Asks the staff's API.
 *
 * @throws Problem when the service refuses
 * @throws Unreachable when no answer comes
 */
export async function call(path: string, cause: Cause, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (cause === 'console') headers.set('candour-refresh', 'background');
  return request(`/v1/staff${path}`, { ...init, headers });
}

/** A request with a JSON body that a person's action caused. */
export function send(method: 'POST' | 'PUT' | 'DELETE', path: string, json?: unknown): Promise<Response> {
  const body =
    json === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) };
  return call(path, 'person', { method, ...body });
}

async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw new Unreachable('The service did not answer. Check the connection and try again.');
  }
  if (!response.ok) throw await readProblem(response);
  return response;
}
