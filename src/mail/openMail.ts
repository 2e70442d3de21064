import type { Config } from '../config/config.ts';
import { domainOf } from './message/headers.ts';
import { MailSettingsError } from './settings/errors.ts';
import { readMailSettings } from './settings/readSettings.ts';
import type { MailSettings } from './settings/shape.ts';
import type { Relay } from './transport/openRelay.ts';

/** What leaves the service, and by which relay. */
export interface MailOut {
  readonly settings: MailSettings;
  /** Undefined where the settings name no mail recipient. */
  readonly relay: Relay | undefined;
}

/**
 * Reads the settings of outgoing mail and webhooks; undefined when MAIL_FILE is not set. Connects to nothing.
 * @throws MailSettingsError when they cannot be used
 */
export async function openMail({ mailFile, relay }: Pick<Config, 'mailFile' | 'relay'>): Promise<MailOut | undefined> {
  if (mailFile === undefined) return undefined;
  const settings = await readMailSettings(mailFile);
  const { from, ca, dkim, desks } = settings;
  const sendsMail = Object.values(desks).some(
    ({ mode, recipients, onCall }) => (mode !== 'off' && recipients.length > 0) || onCall.length > 0,
  );
  if (sendsMail && relay === undefined) {
    throw new MailSettingsError('MAIL_FILE names recipients, and there is no relay to send by.', 'Set SMTP_RELAY_URL.');
  }
  if (relay === undefined) return { settings, relay };
  // Loaded for those alone who send.
  const { openRelay } = await import('./transport/openRelay.ts');
  return { settings, relay: openRelay(relay, { name: domainOf(from), ca, dkim }) };
}
