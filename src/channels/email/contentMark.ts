const LF = 0x0a;
const CR = 0x0d;
const TAB = 0x09;
const SPACE = 0x20;

/**
 * What one e-mail is known by, whichever way and however often it comes: HMAC-SHA-256, with a secret of the
 * installation, over the original without differences of line ends. It stands where a spent challenge's digest stands,
 * which is held once, so the same e-mail makes one report.
 * @param original without the fields that are about its way.
 */
export async function contentMark(secret: string, original: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(`candour/1 e-mail ${secret}`);
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, normalised(original)));
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
