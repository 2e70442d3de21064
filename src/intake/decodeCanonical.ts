/**
 * Decodes base64url without padding (RFC 4648, section 5), natively; only the canonical spelling is taken, so two texts never
 * stand for the same bytes. The decoder passes over what it does not know, so what comes out is counted.
 *
 * @returns undefined for any other spelling, and for no bytes at all
 */
export function decodeCanonical(text: string): Buffer<ArrayBuffer> | undefined {
  const bytes = Buffer.from(text, 'base64url');
  const isWhole = bytes.length > 0 && text.length % 4 !== 1 && bytes.length === Math.floor((text.length * 3) / 4);
  const ending = bytes.subarray(bytes.length - (bytes.length % 3)).toString('base64url');
  return isWhole && text.endsWith(ending) && !text.includes('+') && !text.includes('/') ? bytes : undefined;
}
