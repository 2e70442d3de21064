import { createTransport } from 'nodemailer';
import type { RelayAddress } from '../../config/relayUrl.ts';
import type { Outcome } from '../outcome.ts';
import { outcomeOf } from './outcomeOf.ts';

/** A relay that does not answer in this time is away; RFC 5321, section 4.5.3.2 allows minutes, for the open sea of servers. */
const CONNECT_TIMEOUT_MS = 20_000;
const GREETING_TIMEOUT_MS = 20_000;
/** Silence in the middle: a relay that scans what it takes may think for a while after the last byte. */
const SILENCE_TIMEOUT_MS = 120_000;

/** Whatever the relay does meanwhile, a message is not in hand for longer. Shorter than a delivery is claimed for. */
const SEND_LIMIT_MS = 300_000;

export interface RelayOptions {
  /** How this service names itself to the relay: the sender's domain, not the machine's name. */
  readonly name: string;
  /** PEM of the authorities to trust in place of the system's. */
  readonly ca?: string | undefined;
  readonly dkim?: { readonly domain: string; readonly selector: string; readonly privateKey: string } | undefined;
}

export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  /** The whole message, header and body. */
  readonly message: string;
}

export interface Relay {
  /** Hands a message to the relay. It does not fail: what went wrong is in the outcome. */
  send(mail: OutgoingMail): Promise<Outcome>;
}

/**
 * The way to the mail relay. Its certificate must be valid for its name, and without TLS nothing is said, unless the
 * address has turned TLS off (which it can to this machine only). A connection serves one message.
 */
export function openRelay(relay: RelayAddress, { name, ca, dkim }: RelayOptions): Relay {
  const transport = createTransport({
    host: relay.host,
    port: relay.port,
    name,
    secure: relay.tls === 'implicit',
    requireTLS: relay.tls === 'starttls',
    ignoreTLS: relay.tls === 'off',
    ...(relay.user === undefined ? {} : { auth: { user: relay.user, pass: relay.password } }),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: CONNECT_TIMEOUT_MS,
    dnsTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: GREETING_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && {
      dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey },
    }),
  });
  return {
    send: async ({ from, to, message }) => {
      try {
        await transport.sendMail({
          envelope: { from, to },
          raw: message,
          signal: AbortSignal.timeout(SEND_LIMIT_MS),
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}
