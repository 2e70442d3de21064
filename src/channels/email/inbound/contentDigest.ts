const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;

/**
 * What one e-mail is known by, whichever way and however often it comes: SHA-256 over the original without differences of
 * line ends. It is kept only as `mailMark` makes it with a secret.
 * @param original without the fields that are about its way.
 */
export async function contentDigest(original: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', normalised(original)));
}

/** Line ends as LF, and no white space at the end: relays change both. */
function normalised(original: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(original.length);
  let length = 0;
  for (let at = 0; at < original.length; ) {
    const next = original.indexOf(CR, at);
    const isLineEnd = next !== -1 && original[next + 1] === LF;
    const end = next === -1 ? original.length : isLineEnd ? next : next + 1;
    copy.set(original.subarray(at, end), length);
    length += end - at;
    at = isLineEnd ? next + 1 : end;
  }
  while (length > 0 && isSpace(copy[length - 1])) length -= 1;
  return copy.slice(0, length);
}

const isSpace = (byte: number | undefined): boolean => byte === LF || byte === CR || byte === SPACE || byte === TAB;
