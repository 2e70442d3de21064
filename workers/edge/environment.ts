import { MIN_MAIL_SECRET } from '../../src/envelope/sealedMail/signature.ts';

/** Variables of `wrangler.toml`, and the secret that `wrangler secret put` sets. */
export interface Environment {
  /** Origin of the service. */
  readonly SERVICE_URL: string;
  /** Fingerprint of the unit's root key: rosters of any other are refused. */
  readonly ROOT_FINGERPRINT: string;
  /** Id of the desk that e-mail is sealed to. */
  readonly DESK: string;
  /**
   * Who checks SPF, DKIM and DMARC before the Worker, by the name that it writes into `Authentication-Results`. Empty:
   * nobody is believed, and the console shows no checks.
   */
  readonly AUTHSERV_ID?: string;
  /** The same as EDGE_MAIL_SECRET of the service. */
  readonly EDGE_MAIL_SECRET: string;
}

/** Something is set wrongly. It can be mended, so the e-mail is to come again. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * The origin of the service: https, or http to the same machine for a trial.
 * @throws {EnvironmentError} naming the variable at fault
 */
export function checkEnvironment(env: Environment): string {
  const { SERVICE_URL, EDGE_MAIL_SECRET, ROOT_FINGERPRINT, DESK } = env;
  const url = URL.canParse(SERVICE_URL) ? new URL(SERVICE_URL) : undefined;
  const isPrivate = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (url === undefined || !isPrivate) throw new EnvironmentError('SERVICE_URL must be an https origin');
  if (!((EDGE_MAIL_SECRET ?? '').length >= MIN_MAIL_SECRET)) throw new EnvironmentError('EDGE_MAIL_SECRET is not set');
  if (!ROOT_FINGERPRINT) throw new EnvironmentError('ROOT_FINGERPRINT is not set');
  if (!DESK) throw new EnvironmentError('DESK is not set');
  return url.origin;
}
