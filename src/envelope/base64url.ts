/** What was given is not base64url as RFC 4648, section 5 writes it without padding. */
export class Base64UrlError extends Error {
  override readonly name = 'Base64UrlError';
  constructor() {
    super('Not base64url without padding (RFC 4648, section 5).');
  }
}

/** `String.fromCharCode` takes its bytes as arguments; engines allow at least this many. */
const CHUNK = 8_192;

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The bytes that `text` stands for. Only the one canonical spelling is taken: no padding, no white space, unused bits
 * zero, so two texts never stand for the same bytes.
 * @throws {Base64UrlError}
 */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new Base64UrlError();
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  const rest = bytes.length % 3;
  if (rest !== 0 && encodeBase64Url(bytes.subarray(bytes.length - rest)) !== text.slice(-(rest + 1))) {
    throw new Base64UrlError();
  }
  return bytes;
}
