import { BlockList, isIP, isIPv4 } from 'node:net';

/** A list of addresses and networks cannot be read. */
export class PeersError extends Error {
  override readonly name = 'PeersError';
}

export type IsPeer = (address: string) => boolean;

/** Addresses of this machine: what connects from there is the unit's own mail server. */
export const LOOPBACK = ['127.0.0.0/8', '::1'];

/**
 * Reads addresses and networks in CIDR form (RFC 4632), IPv4 and IPv6.
 * @throws {PeersError}
 */
export function readPeers(list: readonly string[]): IsPeer {
  const known = new BlockList();
  for (const one of list) {
    const [address = '', prefix] = one.split('/');
    const version = isIP(address);
    const bits = prefix === undefined ? (version === 4 ? 32 : 128) : Number(prefix);
    if (version === 0 || !Number.isInteger(bits) || bits < 0 || bits > (version === 4 ? 32 : 128)) {
      throw new PeersError('not an address or a network');
    }
    known.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => {
    const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
    return isIP(plain) !== 0 && known.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
  };
}
