import { useId, useState } from 'preact/hooks';
import type { CaseView, ListedNote, WrittenNote } from '../../src/staff/casework/wire.ts';
import { NOTE_KINDS } from '../../src/triage/rules/case/noteKinds.ts';
import { fetchNote } from '../api/caseApi.ts';
import type { Keyring } from '../key/keyring.ts';
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
  /** Fingerprint of the unit's root key. */
  readonly root: string;
  /** The service's time. */
  readonly now: number;
}

const UNREADABLE = {
  'other-key': 'It is not sealed to your key.',
  damaged: 'It was changed after it was kept.',
  'other-report': 'It was written about another report.',
};

/** Notes that only the desk's keys open: sealed here before they are sent. */
export function Notes({ view, control, keyring, root, now }: NotesProps) {
  const count = view.notes.length;
  return (
    <Part title="Notes" holds={count === 0 ? 'None' : String(count)} view={view}>
      {view.notes.map((note) => (
        <Note key={note.id} report={view.id} note={note} keyring={keyring} now={now} />
      ))}
      <NewNote view={view} control={control} keyring={keyring} root={root} />
    </Part>
  );
}

interface NoteProps {
  readonly report: string;
  readonly note: ListedNote;
  readonly keyring: Keyring;
  readonly now: number;
}

function Note({ report, note, keyring, now }: NoteProps) {
  const [shown, setShown] = useState<string | undefined>();
  const read = async (): Promise<void> => {
    try {
      const reading = await keyring.readNote(report, note.id, await fetchNote(report, note.id));
      setShown(reading.ok ? reading.text : UNREADABLE[reading.reason]);
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
    </article>
  );
}

function NewNote({ view, control, keyring, root }: Omit<NotesProps, 'now'>) {
  const [kind, setKind] = useState<WrittenNote['kind']>('note');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [sending, setSending] = useState(false);
  const areaId = useId();
  const errorId = useId();
  const send = async (): Promise<void> => {
    setSending(true);
    const failure = await keepNote(view, kind, text, keyring, root);
    setSending(false);
    setError(failure);
    if (failure !== undefined) return;
    setText('');
    await control.refresh();
    control.say({ tone: 'good', words: 'The note is kept.' });
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
      <p class="hint">Sealed on this device to the keys of the desk.</p>
      <button type="submit" class="button button-secondary" aria-disabled={sending || control.busy}>
        Seal and keep
      </button>
    </form>
  );
}
