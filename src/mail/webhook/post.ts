import { codeOf, type Outcome } from '../outcome.ts';
import type { WebhookHeaders } from './sign.ts';

/** Standard Webhooks asks for 15 to 30 s; who needs longer takes it in first and works on it after. */
const TIMEOUT_MS = 30_000;

/** The receiver wants no more (Standard Webhooks 1.0.0): the only answer that is final. */
const GONE = 410;

/**
 * Posts a signed webhook. It does not fail: what went wrong is in the outcome. A redirect is not followed, since what is
 * signed for one address is not for another, and the answer's body is not read.
 */
export async function postWebhook(url: string, headers: WebhookHeaders, body: string): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return { kind: 'sent' };
    return { kind: response.status === GONE ? 'refused' : 'later', code: `HTTP_${response.status}` };
  } catch (error) {
    return { kind: 'later', code: faultOf(error) };
  }
}

/** `fetch` wraps the system's error; a timeout has a name and no code of its own. */
function faultOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'ETIMEDOUT';
  return codeOf(error instanceof Error && error.cause !== undefined ? error.cause : error);
}
