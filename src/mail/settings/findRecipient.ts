import type { MailRecipient, MailSettings } from './shape.ts';

/** What a delivery carries. */
export type MailKind = 'report' | 'notice';

/**
 * The recipient of that name, if the settings still have one who gets such mail: a desk whose mode was changed since
 * sends nothing of the kind that it no longer sends.
 */
export function findRecipient(settings: MailSettings, name: string, kind: MailKind): MailRecipient | undefined {
  return Object.values(settings.desks)
    .filter(({ mode }) => (kind === 'notice' ? mode === 'notice' : mode === 'batched' || mode === 'immediate'))
    .flatMap(({ recipients }) => recipients)
    .find((recipient) => recipient.name === name);
}
