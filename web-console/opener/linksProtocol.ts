import type { Identifier } from '../../src/links/kinds.ts';
import type { LinkKeyFault } from '../../src/links/openLinkKey.ts';
import type { HeldLinkKey, HeldLinkSet, LinkSet, SealedLinkKey } from '../../src/staff/links/wire.ts';

/** What the page asks of the opener about links. The link keys stay in the opener. */
export type LinksQuestion =
  | {
      readonly ask: 'links-unlock';
      /** Fingerprint of the unit's root key, and what `GET /v1/roster` gave. */
      readonly root: string;
      readonly signed: unknown;
      readonly desks: readonly string[];
      readonly keys: readonly HeldLinkKey[];
    }
  /** A new key for a desk, of that epoch. */
  | { readonly ask: 'links-make'; readonly desk: string; readonly epoch: number }
  /** The desk's key, sealed anew to whom the roster has now. */
  | { readonly ask: 'links-share'; readonly desk: string }
  | {
      readonly ask: 'links-blind';
      readonly desk: string;
      readonly report: string;
      readonly identifiers: readonly Identifier[];
    }
  | { readonly ask: 'links-read'; readonly set: HeldLinkSet };

/** How a desk's link key stands. */
export type LinkKeyState =
  | { readonly desk: string; readonly state: 'none' }
  | { readonly desk: string; readonly state: LinkKeyFault; readonly epoch: number }
  | {
      readonly desk: string;
      readonly state: 'open';
      readonly epoch: number;
      /** Keys of the desk that it is not sealed to yet. */
      readonly joined: number;
      /** Keys that it is sealed to and that the desk no longer has. */
      readonly left: number;
    };

export type LinksUnlocked =
  | { readonly ok: true; readonly desks: readonly LinkKeyState[] }
  | { readonly ok: false; readonly reason: 'roster' };

/** What is sent of confirmed identifiers, and which of the tokens are whose. */
export interface Blinded {
  readonly set: LinkSet;
  /** For each identifier, in order: its tokens. */
  readonly tokens: readonly (readonly string[])[];
}

export type LinksAnswer =
  | LinksUnlocked
  | { readonly ok: true; readonly key: SealedLinkKey }
  | { readonly ok: true; readonly blinded: Blinded }
  | { readonly ok: true; readonly identifiers: readonly Identifier[] }
  | { readonly ok: false; readonly reason: 'roster' | 'no-key' | 'unreadable' | 'cannot-sign' };
