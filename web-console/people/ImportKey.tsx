import { useRef, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { KEY_FAULTS, WRONG_FILE } from '../key/fileWords.ts';
import { importKey } from '../key/importKey.ts';
import { KeyFileField } from '../key/KeyFileField.tsx';
import { readKeyFile } from '../key/keyFile.ts';
import { MIN_PASSPHRASE } from '../key/makeKey.ts';
import { PassphraseField } from '../key/PassphraseField.tsx';
import { readBytes } from '../key/readBytes.ts';

interface ImportKeyProps {
  readonly me: Me;
  readonly onKept: () => void;
}

interface Mistake {
  readonly field: 'file' | 'passphrase' | 'lock';
  readonly words: string;
}

const inFile = (words: string): Mistake => ({ field: 'file', words });

/** Brings a key from GnuPG into this browser: locked by a passkey where it can, and by a passphrase otherwise. */
export function ImportKey({ me, onKept }: ImportKeyProps) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [lockWith, setLockWith] = useState('');
  const [isNew, setIsNew] = useState(false);
  const [mistake, setMistake] = useState<Mistake | undefined>();
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrongIn = (field: Mistake['field']): string | undefined =>
    mistake?.field === field ? mistake.words : undefined;

  const keep = async (byPasskey: boolean): Promise<void> => {
    if (busy) return;
    setMistake(undefined);
    setBusy(true);
    try {
      const wrong = await bring(file, {
        passphrase,
        account: me.member,
        rosterKeys: me.keys,
        isNew,
        lockWith: byPasskey ? undefined : lockWith,
      });
      setMistake(wrong);
      if (wrong?.field === 'file') input.current?.focus();
      if (!wrong) onKept();
    } catch {
      setMistake(inFile('The key could not be kept in this browser. Reload the page and try again'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <details class="changes">
      <summary>Bring a key from GnuPG</summary>
      <form
        class="form"
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void keep(false);
        }}
      >
        <p>
          Export it with <code>gpg --armor --export-secret-keys</code>. The file is read on this device alone. Delete it
          afterwards, or keep it where nobody else comes.
        </p>
        <KeyFileField id="import-file" input={input} mistake={wrongIn('file')} onChange={setFile} />
        <PassphraseField
          id="import-passphrase"
          label="Passphrase of the file"
          value={passphrase}
          mistake={wrongIn('passphrase')}
          onChange={setPassphrase}
        />
        {me.keys.length > 0 && (
          <label class="check role">
            <input type="checkbox" checked={isNew} onChange={(event) => setIsNew(event.currentTarget.checked)} />
            <span>This is my new key: the next roster will name it</span>
          </label>
        )}
        {me.hasAccount && (
          <button type="button" class="button" aria-disabled={busy} onClick={() => keep(true)}>
            Keep it here, locked by your passkey
          </button>
        )}
        <PassphraseField
          id="import-lock"
          label={me.hasAccount ? 'Or a passphrase for this device' : 'Passphrase for this device'}
          hint={`At least ${MIN_PASSPHRASE} characters. It may be that of the file`}
          value={lockWith}
          mistake={wrongIn('lock')}
          onChange={setLockWith}
        />
        <button type="submit" class="button button-secondary" aria-disabled={busy}>
          {busy ? 'Locking…' : 'Keep it here, locked by the passphrase'}
        </button>
      </form>
    </details>
  );
}

async function bring(
  file: File | null,
  how: Omit<Parameters<typeof importKey>[0], 'source'>,
): Promise<Mistake | undefined> {
  if (!file) return inFile('Choose your private key file');
  if (how.lockWith !== undefined && how.lockWith.length < MIN_PASSPHRASE) {
    return { field: 'lock', words: `Use at least ${MIN_PASSPHRASE} characters` };
  }
  const bytes = await readBytes(file);
  if (bytes === undefined) return inFile('The file could not be read. Choose it again');
  const key = readKeyFile(bytes);
  if (key.kind !== 'private') return inFile(WRONG_FILE[key.kind]);
  const fault = await importKey({ ...how, source: key.source });
  if (fault === undefined) return undefined;
  if (fault === 'no-passkey') {
    return { field: 'lock', words: 'Your passkey gave no secret to lock the key with. Choose a passphrase instead' };
  }
  return KEY_FAULTS[fault];
}
