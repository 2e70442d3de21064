import type { MailRecipient, MailSettings } from './shape.ts';

/** What a delivery carries. */
export type MailKind = 'report' | 'notice' | 'alarm';

/**
 * The recipient of that name, if the settings still have one who gets such mail: a desk whose mode was changed since
 * sends nothing of the kind that it no longer sends.
 */
export function findRecipient(
  settings: MailSettings,
  name: string,
  kind: MailKind,
): Pick<MailRecipient, 'address' | 'format'> | undefined {
  const desks = Object.values(settings.desks);
  if (kind === 'alarm') {
    const onCall = desks.flatMap((desk) => desk.onCall).find((one) => one.name === name);
    return onCall && { address: onCall.address, format: 'inline' };
  }
  return desks
    .filter(({ mode }) => (kind === 'notice' ? mode === 'notice' : mode === 'batched' || mode === 'immediate'))
    .flatMap(({ recipients }) => recipients)
    .find((recipient) => recipient.name === name);
}
