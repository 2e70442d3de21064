import { createHmac } from 'node:crypto';

/** The three header fields of a signed webhook. */
export interface WebhookHeaders {
  'webhook-id': string;
  'webhook-timestamp': string;
  'webhook-signature': string;
}

/**
 * Signs a webhook as Standard Webhooks 1.0.0 says:
 *
 *     webhook-id         the same however often this is sent
 *     webhook-timestamp  seconds since 1970, of this attempt
 *     webhook-signature  "v1," base64( HMAC-SHA-256( secret, id "." timestamp "." body ) )
 *
 * A receiver refuses what is older than five minutes, and what it has had under that id.
 */
export function signWebhook(id: string, at: Date, body: string, secret: Uint8Array): WebhookHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
