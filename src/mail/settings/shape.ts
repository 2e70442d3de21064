import { z } from 'zod';
import { DESK_MODES, MAIL_FORMATS, WEBHOOK_MODES } from './modes.ts';
import { webhookSecret } from './webhookSecret.ts';

/** Most characters of an address (RFC 5321, section 4.5.3.1.3, without the brackets). */
const MAX_ADDRESS = 254;

/** An address of plain ASCII (RFC 5321, section 4.1.2, without quoted forms), which cannot break out of a header. */
const address = z
  .string()
  .max(MAX_ADDRESS)
  .regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be an address such as desk@example.org');

/** Stands for a recipient in the record and the console, where addresses are not. */
const name = z.string().regex(/^[a-z0-9-]{1,64}$/, 'must be lower-case letters, digits and hyphens');

/** Long enough to open the console and look; short enough that a second clock is heard of in time. */
const ALARM_MINUTES = 15;
const MAX_ALARM_MINUTES = 1_440;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const webhookUrl = z.string().refine((text) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}, 'must be an https URL without a user; http only to this machine');

const deskSchema = z.strictObject({
  mode: z.enum(DESK_MODES).default('notice'),
  recipients: z.array(z.strictObject({ name, address, format: z.enum(MAIL_FORMATS).default('pgp-mime') })).default([]),
  /** Who is told by mail that a clock needs them. */
  onCall: z.array(z.strictObject({ name, address })).default([]),
  webhooks: z
    .array(
      z.strictObject({ name, url: webhookUrl, secret: webhookSecret, mode: z.enum(WEBHOOK_MODES).default('batched') }),
    )
    .default([]),
});

/** MAIL_FILE: who gets what, by desk id. A desk that it does not name sends nothing. */
export const mailSettingsSchema = z
  .strictObject({
    v: z.literal(1),
    /** Sender of every message, and where the relay reports what it could not pass on. */
    from: address,
    /** Hour of the daily notice, UTC. */
    noticeHour: z.int().min(0).max(23).default(7),
    /** After a mail of an alarm a desk gets none for so long; danger does not wait for it. */
    alarmMinutes: z.int().min(1).max(MAX_ALARM_MINUTES).default(ALARM_MINUTES),
    /** PEM file of the authorities that sign the relay's certificate; the system's are used without it. */
    caFile: z.string().min(1).optional(),
    dkim: z
      .strictObject({
        domain: z.string().regex(/^[a-z0-9.-]+$/i),
        selector: z.string().regex(/^[a-z0-9._-]+$/i),
        /** PEM file of the private key. */
        keyFile: z.string().min(1),
      })
      .optional(),
    desks: z.record(z.string().regex(/^[a-z0-9-]{1,64}$/), deskSchema),
  })
  .refine(({ desks }) => {
    const names = Object.values(desks).flatMap((desk) =>
      [...desk.recipients, ...desk.onCall, ...desk.webhooks].map((one) => one.name),
    );
    return new Set(names).size === names.length;
  }, 'uses the name of a recipient or webhook twice');

type Written = z.infer<typeof mailSettingsSchema>;
export type DeskSettings = Written['desks'][string];
export type MailRecipient = DeskSettings['recipients'][number];
export type Webhook = DeskSettings['webhooks'][number];

/** The settings with the files that they name. */
export interface MailSettings extends Omit<Written, 'caFile' | 'dkim'> {
  /** PEM. */
  readonly ca?: string;
  readonly dkim?: { readonly domain: string; readonly selector: string; readonly privateKey: string };
}
