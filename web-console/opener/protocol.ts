import type { Report } from '../../src/report/report.ts';
import type { LinksAnswer, LinksQuestion } from './linksProtocol.ts';
import type { SearchQuestion, SearchRead } from './searchProtocol.ts';

/** What the page asks of the opener. */
export type Question =
  | {
      readonly ask: 'unlock';
      /** A private key, armored or binary. */
      readonly source: string | Uint8Array;
      readonly passphrase: string;
      /** The member's public keys in the roster, armored. */
      readonly rosterKeys: readonly string[];
    }
  | { readonly ask: 'read'; readonly id: string; readonly sealed: Uint8Array }
  | { readonly ask: 'read-note'; readonly report: string; readonly note: string; readonly sealed: Uint8Array }
  | ({ readonly ask: 'write-note'; readonly report: string; readonly text: string } & ToDesk)
  | ({ readonly ask: 'reseal'; readonly sealed: Uint8Array } & ToDesk)
  | LinksQuestion
  | SearchQuestion;

/** A desk, and the roster that says whose keys it has. */
export interface ToDesk {
  readonly desk: string;
  /** Fingerprint of the unit's root key. */
  readonly root: string;
  /** What `GET /v1/roster` answered. */
  readonly signed: unknown;
}

/** What was sealed for a desk, or why nothing was: `roster` when it cannot be trusted or lacks the desk. */
export type SealedForDesk =
  | { readonly ok: true; readonly sealed: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: 'roster' | 'too-long' | 'other-key' };

/** A note's words. `other-report`: it was written about another report. */
export type NoteReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'other-key' | 'damaged' | 'other-report' };

/** Why a key file does not unlock. */
export type KeyFault = 'malformed' | 'locked' | 'wrong-passphrase';

export interface UnlockedKey {
  /** Upper-case hex. */
  readonly fingerprint: string;
  /** The name on the key. */
  readonly userId: string;
  /** Whether the roster has this key for the member, so that reports are sealed to it today. */
  readonly inRoster: boolean;
}

export type UnlockAnswer = ({ readonly ok: true } & UnlockedKey) | { readonly ok: false; readonly fault: KeyFault };

/** How the reporter's one-time signature stands. */
export type SignatureState = 'good' | 'bad' | 'none';

/** Why a report cannot be shown. */
export type Unreadable = 'other-key' | 'damaged' | 'not-a-report';

export type Reading =
  | { readonly ok: true; readonly report: Report; readonly signature: SignatureState }
  | { readonly ok: false; readonly reason: Unreadable };

export type Answer = UnlockAnswer | Reading | NoteReading | SealedForDesk | LinksAnswer | SearchRead;
