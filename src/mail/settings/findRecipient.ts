import type { MailRecipient, MailSettings, Webhook } from './shape.ts';

/** The recipient of that name, if the settings still have one. */
export function findRecipient(settings: MailSettings, name: string): MailRecipient | undefined {
  return Object.values(settings.desks)
    .flatMap((desk) => desk.recipients)
    .find((recipient) => recipient.name === name);
}

/** The webhook of that name, if the settings still have one. */
export function findWebhook(settings: MailSettings, name: string): Webhook | undefined {
  return Object.values(settings.desks)
    .flatMap((desk) => desk.webhooks)
    .find((webhook) => webhook.name === name);
}
