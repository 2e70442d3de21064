/** Letters and digits that nobody takes for each other (Crockford's base 32): one to a byte's low five bits. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 3;
const GROUP = 4;

/** A reference of 60 random bits: nothing of a report is in it, and nobody makes the same one twice. */
export function freshReference(prefix: 'IR' | 'RP' | 'SR'): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP));
  const letters = [...bytes].map((byte) => LETTERS[byte & 31] ?? '').join('');
  return [prefix, ...(letters.match(/.{4}/g) ?? [])].join('-');
}
