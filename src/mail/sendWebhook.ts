import type { ClaimedDelivery } from './deliveries/claimDelivery.ts';
import type { Outcome } from './outcome.ts';
import { findWebhook } from './settings/findRecipient.ts';
import type { MailSettings } from './settings/shape.ts';
import { webhookBody } from './webhook/body.ts';
import { postWebhook } from './webhook/post.ts';
import { signWebhook } from './webhook/sign.ts';

/** Posts a delivery's report to its webhook, signed. */
export async function sendWebhook(
  settings: MailSettings,
  { id, recipient, report }: ClaimedDelivery,
  at: Date,
): Promise<Outcome> {
  const webhook = findWebhook(settings, recipient);
  if (webhook === undefined || report === null) return { kind: 'refused', code: 'RECIPIENT_REMOVED' };
  const body = webhookBody(report.id.toString('hex'), report.sealed);
  return await postWebhook(webhook.url, signWebhook(id.toString('hex'), at, body, webhook.secret), body);
}
