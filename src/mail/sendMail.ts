import type { ClaimedDelivery } from './deliveries/claimDelivery.ts';
import { alarmMessage } from './message/alarmMessage.ts';
import { noticeMessage } from './message/noticeMessage.ts';
import { reportMessage } from './message/reportMessage.ts';
import type { Outcome } from './outcome.ts';
import { findRecipient } from './settings/findRecipient.ts';
import type { MailSettings } from './settings/shape.ts';
import type { Relay } from './transport/openRelay.ts';

/**
 * Makes the message of a delivery, a report's, a notice or an alarm, and hands it to the relay.
 * @param relay undefined where the settings name nobody to send to
 */
export async function sendMail(
  relay: Relay | undefined,
  settings: MailSettings,
  { id, recipient, report, isAlarm }: ClaimedDelivery,
  date: Date,
): Promise<Outcome> {
  const to = findRecipient(settings, recipient, report ? 'report' : isAlarm ? 'alarm' : 'notice');
  if (to === undefined || relay === undefined) return { kind: 'refused', code: 'RECIPIENT_REMOVED' };
  const parts = { id, from: settings.from, to: to.address, date };
  const message = report
    ? reportMessage(parts, to.format, report.sealed)
    : isAlarm
      ? alarmMessage(parts)
      : noticeMessage(parts);
  return await relay.send({ from: parts.from, to: parts.to, message });
}
