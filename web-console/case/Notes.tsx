import { useId, useState } from 'preact/hooks';
import type { CaseView, ListedNote, WrittenNote } from '../../src/staff/casework/wire.ts';
import { NOTE_KINDS } from '../../src/triage/rules/case/noteKinds.ts';
import { fetchNote } from '../api/caseApi.ts';
import { readRoster } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';
import type { NoteSignature } from '../opener/protocol.ts';
import { momentWords } from '../queue/timeWords.ts';
import { Choices } from './Choices.tsx';
import { wordsOf } from './caseWords.ts';
import { keepNote } from './keepNote.ts';
import { Part } from './Part.tsx';
import type { CaseControl } from './useCase.ts';

interface NotesProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  readonly keyring: Keyring;
  /** The member's id. */
  readonly me: string;
  /** Fingerprint of the unit's root key. */
  readonly root: string;
  /** The service's time. */
  readonly now: number;
}

const KEPT = 'The note is kept.';
const KEPT_UNSIGNED = 'The note is kept. Your key cannot sign, so nobody can check that you wrote it.';

const UNREADABLE = {
  'other-key': 'It is not sealed to your key.',
  damaged: 'It was changed after it was kept.',
  'other-report': 'It was written about another report.',
};

/** What a note's signature says to who reads it. */
const SIGNATURES: Record<NoteSignature, (author: string) => string> = {
  good: (author) => `Signed by ${author}.`,
  bad: (author) => `The signature does not hold: ${author} did not write this so. Tell your administrator.`,
  unknown: () => 'Signed with a key that today’s roster does not name: it cannot be checked who wrote this.',
  none: () => 'Not signed: it cannot be checked who wrote this.',
};

/** Notes that only the desk's keys open: signed and sealed here before they are sent. */
export function Notes({ view, control, keyring, me, root, now }: NotesProps) {
  const count = view.notes.length;
  return (
    <Part title="Notes" holds={count === 0 ? 'None' : String(count)} view={view}>
      {view.notes.map((note) => (
        <Note key={note.id} report={view.id} note={note} keyring={keyring} root={root} now={now} />
      ))}
      <NewNote view={view} control={control} keyring={keyring} me={me} root={root} />
    </Part>
  );
}

interface NoteProps {
  readonly report: string;
  readonly note: ListedNote;
  readonly keyring: Keyring;
  readonly root: string;
  readonly now: number;
}

function Note({ report, note, keyring, root, now }: NoteProps) {
  const [shown, setShown] = useState<string | undefined>();
  const [signature, setSignature] = useState<NoteSignature | undefined>();
  const read = async (): Promise<void> => {
    try {
      const about = { report, kind: note.kind, author: note.author };
      const [sealed, signed] = await Promise.all([fetchNote(report, note.id), readRoster()]);
      const reading = await keyring.readNote(about, note.id, sealed, { root, signed });
      setShown(reading.ok ? reading.text : UNREADABLE[reading.reason]);
      setSignature(reading.ok ? reading.signature : undefined);
    } catch {
      setShown('The note could not be fetched. Try again.');
    }
  };
  return (
    <article class="note">
      <p class="note-head">
        {wordsOf(NOTE_KINDS, note.kind)}, {note.author}, {momentWords(note.writtenHour, now)}
      </p>
      {shown === undefined ? (
        <button type="button" class="link-button" onClick={() => void read()}>
          Read it
        </button>
      ) : (
        <p class="note-words" dir="auto">
          {shown}
        </p>
      )}
      {signature !== undefined && (
        <p class={signature === 'bad' ? 'error' : 'note-head'}>{SIGNATURES[signature](note.author)}</p>
      )}
    </article>
  );
}

function NewNote({ view, control, keyring, me, root }: Omit<NotesProps, 'now'>) {
  const [kind, setKind] = useState<WrittenNote['kind']>('note');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [sending, setSending] = useState(false);
  const areaId = useId();
  const errorId = useId();
  const send = async (): Promise<void> => {
    setSending(true);
    const kept = await keepNote(view, kind, me, text, keyring, root);
    setSending(false);
    setError(kept.ok ? undefined : kept.words);
    if (!kept.ok) return;
    setText('');
    await control.refresh();
    control.say({ tone: 'good', words: kept.signed ? KEPT : KEPT_UNSIGNED });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void send();
      }}
    >
      <Choices legend="Write a" list={NOTE_KINDS} picked={[kind]} onPick={([one = kind]) => setKind(one)} />
      <div class="field">
        <label for={areaId}>Text</label>
        <textarea
          id={areaId}
          rows={4}
          value={text}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : errorId}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {error !== undefined && (
        <p class="error" id={errorId} role="alert">
          {error}
        </p>
      )}
      <p class="hint">Signed with your key and sealed on this device to the keys of the desk.</p>
      <button type="submit" class="button button-secondary" aria-disabled={sending || control.busy}>
        Seal and keep
      </button>
    </form>
  );
}
