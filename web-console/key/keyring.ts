import type { LinksAnswer, LinksQuestion } from '../opener/linksProtocol.ts';
import type {
  Approval,
  ExportName,
  KeptExport,
  OutApproved,
  OutReading,
  OutSealed,
  OutSent,
  RecipientKey,
} from '../opener/outProtocol.ts';
import type {
  AboutNote,
  AddedRecipients,
  KeyFault,
  KeysForDesk,
  NoteReading,
  Question,
  Reading,
  SealedForDesk,
  SealedHeader,
  SealedNote,
  ToDesk,
  TrustedRoster,
  UnlockedKey,
} from '../opener/protocol.ts';
import type { SearchQuestion, SearchRead } from '../opener/searchProtocol.ts';
import type { Paper } from '../out/paper/paper.ts';
import { type Opener, startOpener } from './startOpener.ts';

/** A member's unlocked key. The key itself is in a worker that can reach no network. */
export interface Keyring extends UnlockedKey {
  /**
   * Opens and reads sealed bytes.
   *
   * @throws WorkerError when the key was locked meanwhile
   */
  read(id: string, sealed: Uint8Array): Promise<Reading>;
  /** Opens a note that is kept beside a report, and checks whether its author signed it. */
  readNote(about: AboutNote, note: string, sealed: Uint8Array, trusted: TrustedRoster): Promise<NoteReading>;
  /** Signs a note and seals it to the keys of a desk. */
  writeNote(about: AboutNote, text: string, to: ToDesk): Promise<SealedNote>;
  /** Opens a report and seals it anew to the keys of another desk. */
  reseal(sealed: Uint8Array, to: ToDesk): Promise<SealedForDesk>;
  /** Seals session keys to one key more of the desk, by its fingerprint. */
  addRecipients(things: readonly SealedHeader[], to: string, desk: ToDesk): Promise<AddedRecipients>;
  /** Seals a report's session key to the members of a desk, but for those. */
  sealForDesk(packets: Uint8Array, except: readonly string[], desk: ToDesk): Promise<KeysForDesk>;
  /** Documents that go out. */
  readonly out: OutKeyring;
  /** Asks about links between reports: their keys stay in the worker. */
  link(question: LinksQuestion): Promise<LinksAnswer>;
  /** Has reports read for the index. */
  search(question: SearchQuestion, transfer?: Transferable[]): Promise<SearchRead>;
  /** Locks the key: nothing of it stays in memory. */
  lock(): void;
}

/** What a key does with documents that go out. */
export interface OutKeyring {
  /** Seals a document to the desk, for a second person to read. */
  write(name: ExportName, paper: Paper, to: ToDesk): Promise<OutSealed>;
  /** Opens one; with an approval, says whether it holds for just these bytes. */
  read(kept: KeptExport, approval: Approval | null, to: ToDesk): Promise<OutReading>;
  /** Signs, as a second person, that these bytes may go out. */
  approve(kept: KeptExport): Promise<OutApproved>;
  /** Signs what was printed, and seals it to these public keys and the desk's. */
  send(printed: Uint8Array, recipients: readonly (string | Uint8Array)[], to: ToDesk): Promise<OutSent>;
  /** Reads a recipient's public key. */
  describeKey(source: string | Uint8Array): Promise<RecipientKey>;
}

/** Opens a key, of a file or kept in this browser, or says why it does not open. */
export async function openKeyring(
  question: Extract<Question, { ask: 'unlock' | 'unlock-kept' }>,
): Promise<Keyring | KeyFault> {
  const opener: Opener = startOpener();
  try {
    const answer = await opener.ask(question);
    if (!answer.ok) {
      opener.end();
      return answer.fault;
    }
    const { fingerprint, userId, inRoster } = answer;
    return {
      fingerprint,
      userId,
      inRoster,
      read: (id, sealed) => opener.ask({ ask: 'read', id, sealed }),
      readNote: (about, note, sealed, trusted) => opener.ask({ ask: 'read-note', about, note, sealed, trusted }),
      writeNote: (about, text, to) => opener.ask({ ask: 'write-note', about, text, ...to }),
      reseal: (sealed, to) => opener.ask({ ask: 'reseal', sealed, ...to }),
      addRecipients: (things, to, desk) => opener.ask({ ask: 'add-recipients', things, to, ...desk }),
      sealForDesk: (packets, except, desk) => opener.ask({ ask: 'seal-for-desk', packets, except, ...desk }),
      out: {
        write: (name, paper, to) => opener.ask({ ask: 'out-write', name, paper, ...to }),
        read: (kept, approval, to) => opener.ask({ ask: 'out-read', kept, approval, ...to }),
        approve: (kept) => opener.ask({ ask: 'out-approve', kept }),
        send: (printed, recipients, to) => opener.ask({ ask: 'out-send', printed, recipients, ...to }),
        describeKey: (source) => opener.ask({ ask: 'out-key', source }),
      },
      link: (question: LinksQuestion) => opener.ask(question),
      search: (question: SearchQuestion, transfer?: Transferable[]) => opener.ask(question, transfer),
      lock: () => opener.end(),
    };
  } catch (error) {
    opener.end();
    throw error;
  }
}

/** A fingerprint in the groups of four in which people compare it. */
export function fingerprintWords(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}
