import { useRef, useState } from 'preact/hooks';
import type { KeyFault } from '../opener/protocol.ts';
import { KeptKeyForm } from './KeptKeyForm.tsx';
import { MAX_KEY_FILE_BYTES, readKeyFile } from './keyFile.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { useKeptKey } from './useKeptKey.ts';

interface KeyFormProps {
  /** The member's public keys in the roster, armored. */
  readonly rosterKeys: readonly string[];
  readonly onUnlocked: (keyring: Keyring) => void;
}

interface Mistake {
  readonly field: 'file' | 'passphrase';
  readonly words: string;
}

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

const EXPORT = 'Export it with: gpg --armor --export-secret-keys';

const WRONG_FILE = {
  public: `This file has the public key. Choose the private one. ${EXPORT}`,
  message: `This file is an encrypted message. Choose your private key. ${EXPORT}`,
  empty: 'This file is empty. Choose your private key',
  other: `This file is not an OpenPGP key. ${EXPORT}`,
  'too-large': `This file is larger than ${MAX_KEY_FILE_BYTES / 1024 / 1024} MB, so it is not a key. Choose your private key`,
} as const;

const FAULTS: Record<KeyFault, Mistake> = {
  locked: { field: 'passphrase', words: 'Enter the passphrase of this key' },
  'wrong-passphrase': { field: 'passphrase', words: 'The passphrase does not open this key' },
  malformed: {
    field: 'file',
    words: 'The key in this file cannot be read: it is damaged, or of a kind that this console does not know',
  },
};

/** Chooses the key file and unlocks it. File and passphrase stay on this device. */
export function KeyForm({ rosterKeys, onUnlocked }: KeyFormProps) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [mistake, setMistake] = useState<Mistake | undefined>();
  const fileInput = useRef<HTMLInputElement>(null);
  const passphraseInput = useRef<HTMLInputElement>(null);

  const fail = (found: Mistake): void => {
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
  const errorOf = (field: Mistake['field']): string | undefined =>
    mistake?.field === field ? mistake.words : undefined;

  return (
    <>
      {kept && <KeptKeyForm kept={kept} rosterKeys={rosterKeys} onUnlocked={onUnlocked} />}
      {kept && <p class="or">Or use a key file:</p>}
      <form class="form key-form" onSubmit={submit} noValidate aria-busy={busy}>
        <div class={errorOf('file') ? 'field field-wrong' : 'field'}>
          <label for="key-file">Your private key file</label>
          <p class="hint" id="key-file-hint">
            An OpenPGP key, such as one that GnuPG exports
          </p>
          <FieldError id="key-file-error" words={errorOf('file')} />
          <input
            ref={fileInput}
            id="key-file"
            type="file"
            accept=".asc,.gpg,.pgp,.key,.sec,.txt,application/pgp-keys"
            aria-describedby={errorOf('file') ? 'key-file-hint key-file-error' : 'key-file-hint'}
            aria-invalid={errorOf('file') !== undefined}
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        <div class={errorOf('passphrase') ? 'field field-wrong' : 'field'}>
          <label for="key-passphrase">Passphrase</label>
          <FieldError id="key-passphrase-error" words={errorOf('passphrase')} />
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

function FieldError({ id, words }: { readonly id: string; readonly words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <p class="error" id={id} role="alert">
      <span class="visually-hidden">Error: </span>
      {words}
    </p>
  );
}

async function unlock(
  file: File | null,
  passphrase: string,
  rosterKeys: readonly string[],
): Promise<Keyring | Mistake> {
  if (!file) return { field: 'file', words: 'Choose your private key file' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.slice(0, MAX_KEY_FILE_BYTES + 1).arrayBuffer());
  } catch {
    return { field: 'file', words: 'The file could not be read. Choose it again' };
  }
  const key = readKeyFile(bytes);
  if (key.kind !== 'private') return { field: 'file', words: WRONG_FILE[key.kind] };
  try {
    const opened = await openKeyring(key.source, passphrase, rosterKeys);
    return typeof opened === 'string' ? FAULTS[opened] : opened;
  } catch {
    return {
      field: 'file',
      words: 'This browser could not start the part that opens keys. Reload the page and try again',
    };
  }
}
