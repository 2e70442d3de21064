import type { MailFile } from '../../src/report/mail/mail.ts';
import type { Report } from '../../src/report/report.ts';
import type { RecipientKeyFault } from '../../src/seal/keys.ts';
import type { LinksAnswer, LinksQuestion } from './linksProtocol.ts';
import type { OutAnswer, OutQuestion } from './outProtocol.ts';
import type { SearchQuestion, SearchRead } from './searchProtocol.ts';
import type { KeyName, WrappedKey, WrapSecret } from './wrapping.ts';

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
  | {
      readonly ask: 'unlock-kept';
      readonly kept: Kept;
      readonly secret: WrapSecret;
      readonly rosterKeys: readonly string[];
    }
  | { readonly ask: 'make'; readonly account: string; readonly secret: WrapSecret }
  | {
      readonly ask: 'import';
      /** A private key, armored or binary, and what unlocks it. */
      readonly source: string | Uint8Array;
      readonly passphrase: string;
      readonly account: string;
      readonly secret: WrapSecret;
      /** The member's public keys in the roster, armored. */
      readonly rosterKeys: readonly string[];
      /** Whether it is meant for the next roster, so that today's need not name it. */
      readonly isNew: boolean;
    }
  | {
      readonly ask: 'export';
      readonly kept: Kept;
      readonly secret: WrapSecret;
      /** The passphrase to lock it with instead. */
      readonly next: string;
    }
  | { readonly ask: 'roster'; readonly signed: unknown; readonly rootFingerprint: string }
  | {
      readonly ask: 'read-note';
      readonly about: AboutNote;
      readonly note: string;
      readonly sealed: Uint8Array;
      readonly trusted: TrustedRoster;
    }
  | ({ readonly ask: 'write-note'; readonly about: AboutNote; readonly text: string } & ToDesk)
  | ({ readonly ask: 'reseal'; readonly sealed: Uint8Array } & ToDesk)
  | ({
      readonly ask: 'add-recipients';
      /** Fingerprint of the key to seal to, one of the desk's. */
      readonly to: string;
      readonly things: readonly SealedHeader[];
    } & ToDesk)
  | ({
      readonly ask: 'seal-for-desk';
      /** The session key packets before a report. */
      readonly packets: Uint8Array;
      /** Members who get none. */
      readonly except: readonly string[];
    } & ToDesk)
  | LinksQuestion
  | OutQuestion
  | SearchQuestion;

/** The roster that says whose keys are whose. */
export interface TrustedRoster {
  /** Fingerprint of the unit's root key. */
  readonly root: string;
  /** What `GET /v1/roster` answered. */
  readonly signed: unknown;
}

/** A desk, and the roster that says whose keys it has. */
export interface ToDesk extends TrustedRoster {
  readonly desk: string;
}

/** Which report a note is about, as what it was written, and by whom. */
export interface AboutNote {
  readonly report: string;
  readonly kind: string;
  /** The member's id in the roster. */
  readonly author: string;
}

/** What was sealed for a desk, or why nothing was: `roster` when it cannot be trusted or lacks the desk. */
export type SealedForDesk =
  | { readonly ok: true; readonly sealed: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: 'roster' | 'other-key' };

/** The session key packets of something sealed, base64url, without what they open. */
export interface SealedHeader {
  readonly report: string;
  readonly object: string;
  readonly packets: string;
}

/** What was sealed to one key more; what this member's key does not open is not among it. */
export type AddedRecipients =
  | { readonly ok: true; readonly keys: readonly { report: string; object: string; packet: string }[] }
  | { readonly ok: false; readonly reason: 'roster' | 'other-key' };

/** A session key for each member of a desk, by the fingerprint of their key, and the roster that named them. */
export type KeysForDesk =
  | {
      readonly ok: true;
      readonly serial: number;
      readonly keys: readonly { readonly fingerprint: string; readonly packet: string }[];
    }
  | { readonly ok: false; readonly reason: 'roster' | 'other-key' };

/** A note that was sealed; it is not signed where the member's key cannot sign. */
export type SealedNote =
  | { readonly ok: true; readonly sealed: Uint8Array<ArrayBuffer>; readonly signed: boolean }
  | { readonly ok: false; readonly reason: 'roster' | 'too-long' };

/**
 * `bad`: its author did not write it so. `unknown`: the roster does not name the key that signed it, as of somebody who left.
 * `none`: it was kept before notes were signed, or with a key that cannot, or by somebody who has no key.
 */
export type NoteSignature = SignatureState | 'unknown';

/** A note's words. `other-report`: it was written about another report. */
export type NoteReading =
  | { readonly ok: true; readonly text: string; readonly signature: NoteSignature }
  | { readonly ok: false; readonly reason: 'other-key' | 'damaged' | 'other-report' };

/** What unlocking a kept key takes. */
export interface Kept extends KeyName {
  readonly wrapped: WrappedKey;
}

/** A key to be kept: its private half wrapped, its public one armored. */
export interface KeptHalves extends Kept {
  readonly publicKey: string;
}

/**
 * Why a key is not taken: it does not unlock, a roster would not take it, its file lacks the secret part that opens
 * reports, or the roster names another key for the member.
 */
export type ImportFault = KeyFault | RecipientKeyFault | 'no-secret' | 'not-in-roster';

export type ImportAnswer = ({ readonly ok: true } & KeptHalves) | { readonly ok: false; readonly fault: ImportFault };

/** A roster whose signature held, without its keys. */
export interface ShownRoster {
  readonly serial: number;
  /** Days, YYYY-MM-DD. */
  readonly issued: string;
  readonly expires: string;
  /** Whole days after today on which it holds. */
  readonly daysLeft: number;
  readonly desks: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly { readonly id: string; readonly fingerprint: string }[];
  }[];
}

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

/** A file of an e-mail, to be saved; never shown. */
export interface OpenedFile extends MailFile {
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What an e-mail holds beside what its report says. */
export interface OpenedMail {
  /** The e-mail without its routing fields, as it came. */
  readonly original: Uint8Array<ArrayBuffer>;
  readonly files: readonly OpenedFile[];
  /** What was encrypted in it by its sender, where this key opens it. */
  readonly decrypted?: { readonly text: string; readonly files: readonly OpenedFile[] };
}

export type Reading =
  | {
      readonly ok: true;
      readonly report: Report;
      readonly signature: SignatureState;
      /** Of a report that came by e-mail. */
      readonly mail?: OpenedMail;
    }
  | { readonly ok: false; readonly reason: Unreadable };

export type Answer =
  | UnlockAnswer
  | Reading
  | NoteReading
  | SealedForDesk
  | SealedNote
  | AddedRecipients
  | KeysForDesk
  | LinksAnswer
  | OutAnswer
  | SearchRead
  | ShownRoster
  | KeptHalves
  | ImportAnswer
  | string
  | undefined;
