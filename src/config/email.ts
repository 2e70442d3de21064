import { z } from 'zod';
import { ConfigError } from './errors.ts';
import type { Variable } from './variables.ts';

/** Where e-mail comes in. */
export interface EmailConfig {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly protocol: 'smtp' | 'lmtp';
  /** Id of the desk that e-mail is sealed to. */
  readonly desk: string;
  /** PEM files for STARTTLS, as they were written. */
  readonly tls: { readonly keyFile: string; readonly certFile: string } | undefined;
  /** Addresses and networks of the servers that may deliver, and count as the unit's own; undefined: anybody may. */
  readonly peers: readonly string[] | undefined;
  /** Addresses and domains that mail is taken for; empty: all. */
  readonly recipients: readonly string[];
  /** Whether the sender's domains are looked up. */
  readonly checkSenders: boolean;
  /** Whether senders get an automatic answer. */
  readonly answers: boolean;
}

export const emailVariables = [
  {
    name: 'SMTP_PORT',
    fallback: 'no e-mail is taken in',
    about: 'Port on which e-mail to the unit is taken in, for example 2525 behind the mail server of the unit.',
  },
  { name: 'SMTP_HOST', fallback: '127.0.0.1', about: 'Address to listen on for e-mail.' },
  { name: 'SMTP_PROTOCOL', fallback: 'smtp', about: 'smtp, or lmtp for a mail server that hands over to a program.' },
  { name: 'SMTP_DESK', fallback: 'ccu', about: 'The desk of the roster that e-mail is sealed to.' },
  { name: 'SMTP_TLS_KEY', fallback: 'no STARTTLS', about: 'PEM file with the private key for STARTTLS.' },
  { name: 'SMTP_TLS_CERT', fallback: 'no STARTTLS', about: 'PEM file with its certificate and those above it.' },
  {
    name: 'SMTP_PEERS',
    fallback: 'this machine alone: with another SMTP_HOST it must be set',
    about:
      'Only these servers may deliver, and count as relays: addresses or networks, 192.0.2.0/24,2001:db8::1. ' +
      'any: everybody may, and this machine counts as the relay.',
  },
  {
    name: 'SMTP_RECIPIENTS',
    fallback: 'every address',
    about: 'Only mail to these is taken: addresses or domains, report@example.org,example.net.',
  },
  {
    name: 'SMTP_CHECK_SENDERS',
    fallback: 'yes',
    about: 'yes: SPF, DKIM and DMARC are looked up in the DNS, which tells it the domains of senders. no: not.',
  },
  {
    name: 'SMTP_ANSWER',
    fallback: 'no',
    about:
      'yes: who writes gets one automatic answer a week, by SMTP_RELAY_URL and from the sender of MAIL_FILE, if their ' +
      'domain was shown to have sent the e-mail. It is proof in their mailbox that they wrote.',
  },
] as const satisfies readonly Variable[];

type EmailVariable = (typeof emailVariables)[number]['name'];

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535.')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number from 0 to 65535.');

/** Who listens there is heard on this machine alone. */
const LOOPBACK_HOST = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

const ANYBODY = 'any';

const list = (shape: RegExp, problem: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine((parts) => parts.every((one) => shape.test(one)), problem);

export const emailSchema = {
  SMTP_PORT: port.optional(),
  SMTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or host name, without a port.')
    .default('127.0.0.1'),
  SMTP_PROTOCOL: z.enum(['smtp', 'lmtp'], 'must be smtp or lmtp.').default('smtp'),
  SMTP_DESK: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'must be the id of a desk, such as ccu.')
    .default('ccu'),
  SMTP_TLS_KEY: z.string().optional(),
  SMTP_TLS_CERT: z.string().optional(),
  SMTP_PEERS: z
    .literal(ANYBODY)
    .or(list(/^[\da-fA-F.:]+(\/\d{1,3})?$/, 'must be addresses or networks, separated by commas, or any.'))
    .optional(),
  SMTP_RECIPIENTS: list(/^[^\s,]+$/, 'must be addresses or domains, separated by commas.').default([]),
  SMTP_CHECK_SENDERS: z.enum(['yes', 'no'], 'must be yes or no.').default('yes'),
  SMTP_ANSWER: z.enum(['yes', 'no'], 'must be yes or no.').default('no'),
} satisfies Record<EmailVariable, z.ZodType>;

type EmailSettings = z.infer<z.ZodObject<typeof emailSchema>>;

/**
 * Undefined where no e-mail is taken in.
 * @throws {ConfigError} for half of what STARTTLS needs, for answers to unchecked senders, and for a port that is open to a network without a word on who may use it
 */
export function emailConfig(set: EmailSettings): EmailConfig | undefined {
  if (set.SMTP_PORT === undefined) return undefined;
  const { SMTP_HOST: host, SMTP_PEERS: peers } = set;
  if (peers === undefined && !LOOPBACK_HOST.test(host)) {
    throw new ConfigError(
      'SMTP_PEERS',
      'must be set when SMTP_HOST is not this machine alone: otherwise anybody on that network could fill the desk. ' +
        'Name the servers that may deliver, or say any.',
    );
  }
  if (set.SMTP_ANSWER === 'yes' && set.SMTP_CHECK_SENDERS === 'no') {
    throw new ConfigError(
      'SMTP_ANSWER',
      'needs SMTP_CHECK_SENDERS: without it answers would go to people in whose name others wrote.',
    );
  }
  return {
    host,
    port: set.SMTP_PORT,
    protocol: set.SMTP_PROTOCOL,
    desk: set.SMTP_DESK,
    tls: tlsFiles(set),
    peers: peers === ANYBODY ? undefined : peers,
    recipients: set.SMTP_RECIPIENTS,
    checkSenders: set.SMTP_CHECK_SENDERS === 'yes',
    answers: set.SMTP_ANSWER === 'yes',
  };
}

/** Without TLS when one of the two was forgotten, mail would travel readable though somebody had meant to prevent it. */
function tlsFiles({ SMTP_TLS_KEY: keyFile, SMTP_TLS_CERT: certFile }: EmailSettings): EmailConfig['tls'] {
  if (keyFile && certFile) return { keyFile, certFile };
  if (keyFile) throw new ConfigError('SMTP_TLS_CERT', 'must be set with SMTP_TLS_KEY: STARTTLS needs both.');
  if (certFile) throw new ConfigError('SMTP_TLS_KEY', 'must be set with SMTP_TLS_CERT: STARTTLS needs both.');
  return undefined;
}
