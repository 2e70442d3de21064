import { encodeHex } from './hex.ts';

/**
 * The id of a report: the SHA-256 of its sealed bytes, in lower-case hex. The same bytes sent twice are one report, and
 * the reporter can check later that what is kept is what was sent.
 */
export async function reportId(sealed: Uint8Array): Promise<string> {
  return encodeHex(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(sealed))));
}
