import { SendError } from './problem.ts';

/** Time that a bad line may take to begin with: names, handshakes, a slow answer. */
const BASE_TIMEOUT_MS = 30_000;

/** A line slower than this (2 kB a second, a phone at the edge of its network) would not get the report through. */
const SLOWEST_BYTES_PER_MS = 2;

export interface Answered {
  readonly status: number;
  /** The JSON body, or null when there is none. */
  readonly body: unknown;
}

/**
 * One request to the service: no cookie, no referrer, nothing cached, redirects refused.
 * @throws {SendError} `offline` when there is no answer.
 */
export async function request(url: string, json?: unknown): Promise<Answered> {
  const body = json === undefined ? undefined : JSON.stringify(json);
  try {
    const response = await fetch(url, {
      ...(body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(BASE_TIMEOUT_MS + (body?.length ?? 0) / SLOWEST_BYTES_PER_MS),
    });
    return { status: response.status, body: await response.json().catch(() => null) };
  } catch {
    throw new SendError('offline');
  }
}
