import * as z from 'zod';
import type { PrivateKey, PublicKey } from '../seal/keys.ts';
import { open } from '../seal/open.ts';
import { seal } from '../seal/seal.ts';
import { type Identifier, LINK_KINDS, MAX_IDENTIFIER_CHARACTERS } from './kinds.ts';

/** A report names a few people; more identifiers than this would make more tokens than are taken. */
export const MAX_IDENTIFIERS = 40;

/** Sets are padded with blanks to whole steps, so that their size does not tell two names from three. */
const STEP_BYTES = 8_192;

const setSchema = z.strictObject({
  v: z.literal(1),
  report: z.string(),
  identifiers: z
    .array(z.strictObject({ kind: z.enum(LINK_KINDS), text: z.string().max(MAX_IDENTIFIER_CHARACTERS) }))
    .max(MAX_IDENTIFIERS),
});

/**
 * Seals what is confirmed in a report to its desk, so that colleagues see it and tokens can be made anew with another key.
 *
 * @param report the report's id, in hex: a set that is handed out for another report does not open
 */
export function sealSet(
  report: string,
  identifiers: readonly Identifier[],
  members: readonly PublicKey[],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 1, report, identifiers }));
  const padded = new Uint8Array(Math.ceil(bytes.length / STEP_BYTES) * STEP_BYTES).fill(0x20);
  padded.set(bytes);
  return seal(padded, members);
}

/**
 * Opens what `sealSet` sealed for that report.
 *
 * @returns undefined where the key does not open it, or it is none, or another report's
 */
export async function openSet(
  sealed: Uint8Array,
  report: string,
  key: PrivateKey,
): Promise<readonly Identifier[] | undefined> {
  try {
    const set = setSchema.parse(JSON.parse(new TextDecoder().decode(await open(sealed, key))));
    return set.report === report ? set.identifiers : undefined;
  } catch {
    return undefined;
  }
}
