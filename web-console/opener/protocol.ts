import type { MailFile } from '../../src/report/mail/mail.ts';
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
  | { readonly ask: 'make'; readonly name: string; readonly passphrase: string }
  | {
      readonly ask: 'relock';
      readonly source: string;
      readonly passphrase: string;
      /** The passphrase to lock it with instead. */
      readonly next: string;
    }
  | { readonly ask: 'roster'; readonly signed: unknown; readonly rootFingerprint: string }
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

/** A key that was just made, its private half locked; both armored. */
export interface MadeKey {
  readonly privateKey: string;
  readonly publicKey: string;
  /** Upper-case hex. */
  readonly fingerprint: string;
}

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
  | LinksAnswer
  | SearchRead
  | ShownRoster
  | MadeKey
  | string
  | undefined;
