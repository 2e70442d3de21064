import { ProblemError } from '../../api/problem.ts';

/** Whom passkeys are made for (WebAuthn, section 4, "relying party"). */
export interface RelyingParty {
  /** The host name of the service. */
  readonly id: string;
  readonly origin: string;
  readonly name: string;
}

const IP_ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/;

/**
 * The relying party at the address of the service.
 *
 * @throws ProblemError `passkeys-unavailable` at an IP address, for which browsers make no passkeys
 */
export function relyingPartyAt(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  if (IP_ADDRESS.test(hostname)) throw new ProblemError('passkeys-unavailable');
  return { id: hostname, origin, name: 'Candour console' };
}
