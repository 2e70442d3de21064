import PostalMime, { type Address, type Email } from 'postal-mime';
import type { MailParty } from './mail.ts';

export type { Attachment, Email } from 'postal-mime';

/** Parts within parts. Mail that people write has four or five levels; deeper is somebody trying. */
const MAX_NESTING = 64;

/** Header bytes of all parts: ten thousand parts with a hundred bytes each, and no more. */
const MAX_HEADER_BYTES = 2_097_152;

/**
 * Takes a message apart: decodes transfer encodings and character sets, unpacks nothing. Messages inside it are files.
 * @throws Error when there is more in it than the limits allow
 */
export function parseMime(message: Uint8Array): Promise<Email> {
  return PostalMime.parse(message, {
    forceRfc822Attachments: true,
    maxNestingDepth: MAX_NESTING,
    maxHeadersSize: MAX_HEADER_BYTES,
  });
}

/** Most addresses that are taken from one field. */
const MAX_PARTIES = 20;

/** The people of an address field, groups taken apart. */
export function partiesOf(addresses: Address | readonly Address[] | undefined): MailParty[] {
  return [addresses ?? []]
    .flat()
    .flatMap((one) => ('group' in one && one.group ? one.group : [one]))
    .slice(0, MAX_PARTIES)
    .map(({ name, address }) => ({ ...(name ? { name } : {}), ...(address ? { address } : {}) }))
    .filter(({ name, address }) => name !== undefined || address !== undefined);
}
