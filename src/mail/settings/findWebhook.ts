import type { MailSettings, Webhook } from './shape.ts';

/** The webhook of that name, if the settings still have one. */
export function findWebhook(settings: MailSettings, name: string): Webhook | undefined {
  return Object.values(settings.desks)
    .flatMap(({ webhooks }) => webhooks)
    .find((webhook) => webhook.name === name);
}
