import type { RecipientKeyFault } from '../../src/seal/keys.ts';
import type { Paper } from '../out/paper/paper.ts';
import type { ToDesk } from './protocol.ts';

/** Which export, and what is kept of it. */
export interface ExportName {
  readonly report: string;
  readonly id: string;
}

/** An export's sealed bytes, and the hash under which the service keeps them. */
export interface KeptExport extends ExportName {
  readonly object: string;
  readonly sealed: Uint8Array;
}

/** A second person's word on an export. */
export interface Approval {
  /** Their id in the roster. */
  readonly by: string;
  readonly signature: Uint8Array;
}

/** What the page asks of the opener about documents that go out. */
export type OutQuestion =
  /** Seals a document to the desk, for a second person to read. */
  | ({ readonly ask: 'out-write'; readonly name: ExportName; readonly paper: Paper } & ToDesk)
  /** Opens one. With an approval, says whether it holds for just these bytes. */
  | ({ readonly ask: 'out-read'; readonly kept: KeptExport; readonly approval: Approval | null } & ToDesk)
  /** Signs that these bytes were read and may go out. */
  | { readonly ask: 'out-approve'; readonly kept: KeptExport }
  /** Signs what was printed and seals it to these keys and the desk's. */
  | ({
      readonly ask: 'out-send';
      readonly printed: Uint8Array;
      /** Public keys, armored or binary. */
      readonly recipients: readonly (string | Uint8Array)[];
    } & ToDesk)
  /** Reads a recipient's public key, to be compared. */
  | { readonly ask: 'out-key'; readonly source: string | Uint8Array };

export type OutSealed =
  | { readonly ok: true; readonly sealed: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: 'roster' | 'too-long' | 'other-key' };

/** How an approval stands: `bad` when it does not hold for these bytes, `unknown` when the roster does not name its signer. */
export type ApprovalState = 'none' | 'good' | 'bad' | 'unknown';

export type OutReading =
  | { readonly ok: true; readonly paper: Paper; readonly approval: ApprovalState }
  | { readonly ok: false; readonly reason: 'other-key' | 'damaged' | 'other-report' };

export type OutApproved =
  | { readonly ok: true; readonly signature: Uint8Array }
  | { readonly ok: false; readonly reason: 'other-key' | 'damaged' | 'other-report' | 'own' | 'cannot-sign' };

/** A file that goes out, and who can check and open it. */
export type OutSent =
  | {
      readonly ok: true;
      readonly file: Uint8Array<ArrayBuffer>;
      /** Fingerprints of the recipients' keys. */
      readonly keys: readonly string[];
      /** The signer's public key, armored: recipients check the signature with it. */
      readonly publicKey: string;
    }
  | { readonly ok: false; readonly reason: 'roster' | 'recipient' | 'cannot-sign' | 'other-key' };

export type RecipientFault = RecipientKeyFault | 'malformed' | 'private-key';

export type RecipientKey =
  | { readonly ok: true; readonly fingerprint: string; readonly userId: string }
  | { readonly ok: false; readonly fault: RecipientFault };

export type OutAnswer = OutSealed | OutReading | OutApproved | OutSent | RecipientKey;
