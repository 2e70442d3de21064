import { decodeBase64Url, encodeBase64Url } from '../../src/envelope/base64url.ts';
import { importLinkKey, LINK_KEY_BYTES, linkKeyCheck } from '../../src/links/linkKey.ts';
import { LinkKeyError, openLinkKey } from '../../src/links/openLinkKey.ts';
import { sealLinkKey } from '../../src/links/sealLinkKey.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { fingerprint, type PrivateKey, type PublicKey, readPublicKey } from '../../src/seal/keys.ts';
import type { HeldLinkKey, SealedLinkKey } from '../../src/staff/links/wire.ts';
import type { LinkKeyState } from './linksProtocol.ts';

/** A link key that is open, for as long as the worker lives. */
export interface OpenLinkKey {
  readonly epoch: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
}

/** The public keys of a desk in the roster. */
export async function deskKeys(roster: Roster, desk: string): Promise<PublicKey[]> {
  const found = roster.desks.find(({ id }) => id === desk);
  return Promise.all((found?.members ?? []).map((member) => readPublicKey(member.key)));
}

/** Checks the roster against the unit's root; undefined when it does not hold. */
export async function readRoster(root: string, signed: unknown): Promise<Roster | undefined> {
  return verifyRoster(signed, { rootFingerprint: root, today: new Date() }).catch(() => undefined);
}

/** Opens the key that the service has for a desk and compares whom it is sealed to with the roster. */
export async function openHeldKey(
  held: HeldLinkKey,
  own: PrivateKey,
  members: readonly PublicKey[],
): Promise<{ state: LinkKeyState; opened?: OpenLinkKey }> {
  const { desk, epoch } = held;
  try {
    const bytes = await openLinkKey(decodeBase64Url(held.sealed), held, own, members);
    const key = await importLinkKey(bytes);
    if (encodeBase64Url(await linkKeyCheck(key)) !== held.keyCheck) throw new LinkKeyError('damaged');
    const now = members.map(fingerprint);
    const joined = now.filter((one) => !held.recipients.includes(one)).length;
    const left = held.recipients.filter((one) => !now.includes(one)).length;
    return { state: { desk, state: 'open', epoch, joined, left }, opened: { epoch, bytes, key } };
  } catch (error) {
    return { state: { desk, epoch, state: error instanceof LinkKeyError ? error.code : 'damaged' } };
  }
}

/** Seals a link key, or a fresh one where none is given, to a desk's members. */
export async function sealForDesk(
  name: { readonly desk: string; readonly epoch: number },
  signer: PrivateKey,
  members: readonly PublicKey[],
  bytes: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(LINK_KEY_BYTES)),
): Promise<SealedLinkKey> {
  return {
    desk: name.desk,
    epoch: name.epoch,
    sealed: encodeBase64Url(await sealLinkKey(bytes, name, signer, members)),
    keyCheck: encodeBase64Url(await linkKeyCheck(await importLinkKey(bytes))),
    recipients: members.map(fingerprint),
  };
}
