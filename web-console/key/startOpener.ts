import type { LinksAnswer, LinksQuestion } from '../opener/linksProtocol.ts';
import type { OutApproved, OutQuestion, OutReading, OutSealed, OutSent, RecipientKey } from '../opener/outProtocol.ts';
import type {
  AddedRecipients,
  ImportAnswer,
  KeptHalves,
  KeysForDesk,
  NoteReading,
  Question,
  Reading,
  SealedForDesk,
  SealedNote,
  ShownRoster,
  UnlockAnswer,
} from '../opener/protocol.ts';
import type { SearchQuestion, SearchRead } from '../opener/searchProtocol.ts';
import { startWorker } from '../worker/startWorker.ts';

/** Where the build put the opener's bundle. */
declare const __OPENER__: { readonly path: string; readonly integrity: string };

/** The worker that can hold a key. Asking throws WorkerError when it has ended. */
export interface Opener {
  ask(question: Extract<Question, { ask: 'unlock' | 'unlock-kept' }>): Promise<UnlockAnswer>;
  ask(question: Extract<Question, { ask: 'read' }>): Promise<Reading>;
  ask(question: Extract<Question, { ask: 'make' }>): Promise<KeptHalves>;
  ask(question: Extract<Question, { ask: 'import' }>): Promise<ImportAnswer>;
  ask(question: Extract<Question, { ask: 'export' }>): Promise<string | undefined>;
  ask(question: Extract<Question, { ask: 'roster' }>): Promise<ShownRoster | undefined>;
  ask(question: Extract<Question, { ask: 'read-note' }>): Promise<NoteReading>;
  ask(question: Extract<Question, { ask: 'write-note' }>): Promise<SealedNote>;
  ask(question: Extract<Question, { ask: 'reseal' }>): Promise<SealedForDesk>;
  ask(question: Extract<Question, { ask: 'add-recipients' }>): Promise<AddedRecipients>;
  ask(question: Extract<Question, { ask: 'seal-for-desk' }>): Promise<KeysForDesk>;
  ask(question: LinksQuestion): Promise<LinksAnswer>;
  ask(question: Extract<OutQuestion, { ask: 'out-write' }>): Promise<OutSealed>;
  ask(question: Extract<OutQuestion, { ask: 'out-read' }>): Promise<OutReading>;
  ask(question: Extract<OutQuestion, { ask: 'out-approve' }>): Promise<OutApproved>;
  ask(question: Extract<OutQuestion, { ask: 'out-send' }>): Promise<OutSent>;
  ask(question: Extract<OutQuestion, { ask: 'out-key' }>): Promise<RecipientKey>;
  ask(question: SearchQuestion, transfer?: Transferable[]): Promise<SearchRead>;
  /** Ends the worker, and with it everything it holds. */
  end(): void;
}

/** Starts the worker. */
export function startOpener(): Opener {
  return startWorker<Question>(__OPENER__.path) as Opener;
}
