import { z } from 'zod';

/** How the connection to the relay is kept private: TLS from the start, TLS before anything is said, or not at all. */
export type RelayTls = 'implicit' | 'starttls' | 'off';

/** The mail relay that takes the service's outgoing mail. */
export interface RelayAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: RelayTls;
  readonly user?: string;
  readonly password?: string;
}

/** Ports of mail submission (RFC 6409, RFC 8314). */
const SUBMISSION_PORT = 587;
const SUBMISSIONS_PORT = 465;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const SHAPE =
  'must be a URL such as smtp://user:password@relay.example.org:587 or smtps://relay.example.org. ' +
  'Only a relay on this machine may do without TLS: smtp://127.0.0.1:25?tls=off.';

/** Reads SMTP_RELAY_URL. TLS may be off to this machine alone, and only when the URL says so. */
export const relayUrl = z.string().transform((text, context): RelayAddress => {
  const relay = URL.canParse(text) ? readRelay(new URL(text)) : undefined;
  if (relay !== undefined) return relay;
  context.addIssue({ code: 'custom', message: SHAPE });
  return z.NEVER;
});

function readRelay(url: URL): RelayAddress | undefined {
  const tls = tlsOf(url);
  if (tls === undefined || url.hostname === '' || url.hash !== '' || !/^\/?$/.test(url.pathname)) return undefined;
  if ((url.username === '') !== (url.password === '')) return undefined;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (tls === 'implicit' ? SUBMISSIONS_PORT : SUBMISSION_PORT) : Number(url.port),
    tls,
    ...(url.username === ''
      ? {}
      : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
  };
}

function tlsOf(url: URL): RelayTls | undefined {
  if (url.protocol === 'smtps:') return url.search === '' ? 'implicit' : undefined;
  if (url.protocol !== 'smtp:') return undefined;
  if (url.search === '') return 'starttls';
  return url.search === '?tls=off' && LOOPBACK.test(url.hostname) ? 'off' : undefined;
}
