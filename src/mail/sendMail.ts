import type { ClaimedDelivery } from './deliveries/claimDelivery.ts';
import { noticeMessage } from './message/noticeMessage.ts';
import { reportMessage } from './message/reportMessage.ts';
import type { Outcome } from './outcome.ts';
import { findRecipient } from './settings/findRecipient.ts';
import type { MailSettings } from './settings/shape.ts';
import type { Relay } from './transport/openRelay.ts';

/** Makes the message of a delivery, a report's or a notice, and hands it to the relay. */
export async function sendMail(
  relay: Relay,
  settings: MailSettings,
  { id, recipient, report }: ClaimedDelivery,
  date: Date,
): Promise<Outcome> {
  const to = findRecipient(settings, recipient);
  if (to === undefined) return { kind: 'refused', code: 'RECIPIENT_REMOVED' };
  const parts = { id, from: settings.from, to: to.address, date };
  const message = report ? reportMessage(parts, to.format, report.sealed) : noticeMessage(parts);
  return await relay.send({ from: parts.from, to: parts.to, message });
}
