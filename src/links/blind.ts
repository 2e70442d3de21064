import type { Identifier, LinkKind, Strength } from './kinds.ts';
import { variantsOf } from './variantsOf.ts';

/**
 * A token is the first half of the hash: of 2^30 tokens two are alike by chance with probability 2^-69, and the index of
 * a million is half as large. Who lacks the key gains nothing from the half that is missing.
 */
export const TOKEN_BYTES = 16;

/** A keyed form of an identifier. Equal forms under one key have equal tokens, and nothing else can be told from it. */
export interface BlindToken {
  readonly token: Uint8Array<ArrayBuffer>;
  readonly kind: LinkKind;
  readonly strength: Strength;
}

/** Zero bytes part the fields: none of them can hold one, so no two inputs run together. */
const SEPARATOR = '\0';
const LABEL = 'candour link token 1';

/**
 * The tokens of an identifier: HMAC-SHA-256(key, label 0 kind 0 rule 0 form), cut to 16 bytes, one for each of its forms.
 *
 * @param key of the desk (`importLinkKey`)
 */
export async function blind(key: CryptoKey, identifier: Identifier): Promise<BlindToken[]> {
  return Promise.all(
    variantsOf(identifier).map(async ({ kind, rule, strength, form }) => {
      const input = new TextEncoder().encode([LABEL, kind, rule, form].join(SEPARATOR));
      const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, input));
      return { token: mac.slice(0, TOKEN_BYTES), kind, strength };
    }),
  );
}
