import { useRef, useState } from 'preact/hooks';
import { type FileMistake, KEY_FAULTS, WRONG_FILE } from './fileWords.ts';
import { KeptKeyForm } from './KeptKeyForm.tsx';
import { KeyFileField } from './KeyFileField.tsx';
import { readKeyFile } from './keyFile.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { readBytes } from './readBytes.ts';
import { useKeptKey } from './useKeptKey.ts';

interface KeyFormProps {
  /** The member's public keys in the roster, armored. */
  readonly rosterKeys: readonly string[];
  readonly onUnlocked: (keyring: Keyring) => void;
}

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

/** Chooses the key file and unlocks it. File and passphrase stay on this device. */
export function KeyForm({ rosterKeys, onUnlocked }: KeyFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<FileMistake | undefined>();
  const fileInput = useRef<HTMLInputElement>(null);
  const passphraseInput = useRef<HTMLInputElement>(null);

  const fail = (found: FileMistake): void => {
    setMistake(found);
    (found.field === 'file' ? fileInput : passphraseInput).current?.focus();
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setMistake(undefined);
    try {
      const result = await unlock(file, passphrase, rosterKeys);
      if ('words' in result) return fail(result);
      setPassphrase('');
      onUnlocked(result);
    } finally {
      setBusy(false);
    }
  };

  const { kept } = useKeptKey();
  const errorOf = (field: FileMistake['field']): string | undefined =>
    mistake?.field === field ? mistake.words : undefined;

  return (
    <>
      {kept && <KeptKeyForm kept={kept} rosterKeys={rosterKeys} onUnlocked={onUnlocked} />}
      {kept && <p class="or">Or use a key file:</p>}
      <form class="form key-form" onSubmit={submit} noValidate aria-busy={busy}>
        <KeyFileField id="key-file" input={fileInput} mistake={errorOf('file')} onChange={setFile} />
        <div class={errorOf('passphrase') ? 'field field-wrong' : 'field'}>
          <label for="key-passphrase">Passphrase</label>
          {errorOf('passphrase') !== undefined && (
            <p class="error" id="key-passphrase-error" role="alert">
              <span class="visually-hidden">Error: </span>
              {errorOf('passphrase')}
            </p>
          )}
          <div class="passphrase">
            <input
              ref={passphraseInput}
              id="key-passphrase"
              {...(shown ? SHOWN : HIDDEN)}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={passphrase}
              aria-describedby={errorOf('passphrase') ? 'key-passphrase-error' : undefined}
              aria-invalid={errorOf('passphrase') !== undefined}
              onInput={(event) => setPassphrase(event.currentTarget.value)}
            />
            <button
              type="button"
              class="button button-quiet"
              aria-label={shown ? 'Hide passphrase' : 'Show passphrase'}
              onClick={() => setShown(!shown)}
            >
              {shown ? 'Hide' : 'Show'}
            </button>
          </div>
        </div>
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'Unlocking…' : 'Unlock key'}
        </button>
      </form>
    </>
  );
}

async function unlock(
  file: File | null,
  passphrase: string,
  rosterKeys: readonly string[],
): Promise<Keyring | FileMistake> {
  if (!file) return { field: 'file', words: 'Choose your private key file' };
  const bytes = await readBytes(file);
  if (bytes === undefined) return { field: 'file', words: 'The file could not be read. Choose it again' };
  const key = readKeyFile(bytes);
  if (key.kind !== 'private') return { field: 'file', words: WRONG_FILE[key.kind] };
  try {
    const opened = await openKeyring({ ask: 'unlock', source: key.source, passphrase, rosterKeys });
    return typeof opened === 'string' ? KEY_FAULTS[opened] : opened;
  } catch {
    return {
      field: 'file',
      words: 'This browser could not start the part that opens keys. Reload the page and try again',
    };
  }
}
