import { useState } from 'preact/hooks';
import { exportKey } from '../key/exportKey.ts';
import type { KeptKey } from '../key/keptKey.ts';
import { MIN_PASSPHRASE } from '../key/makeKey.ts';
import { PassphraseField } from '../key/PassphraseField.tsx';
import { saveText } from '../key/saveText.ts';

/** Saves the kept key as a file under a passphrase, for another device and for when this one is lost. */
export function BackupKey({ kept }: { readonly kept: KeptKey }) {
  const [now, setNow] = useState('');
  const [next, setNext] = useState('');
  const [mistake, setMistake] = useState<string | undefined>();
  const [saved, setSaved] = useState(false);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaved(false);
    setMistake(undefined);
    if (next.length < MIN_PASSPHRASE) return setMistake(`Use at least ${MIN_PASSPHRASE} characters`);
    const file = await exportKey(kept, now, next).catch(() => undefined);
    if (file === undefined) return setMistake('The key did not open, so nothing was saved. Try again');
    saveText(`${kept.account}.private.asc`, file);
    setNow('');
    setNext('');
    setSaved(true);
  };

  return (
    <details class="changes">
      <summary>Save a backup of the key</summary>
      <form class="form" onSubmit={save} noValidate>
        {kept.lock.kind === 'passphrase' && (
          <PassphraseField
            id="backup-now"
            label="Passphrase of the key now"
            value={now}
            mistake={undefined}
            onChange={setNow}
          />
        )}
        <PassphraseField
          id="backup-next"
          label="Passphrase of the backup"
          hint="GnuPG and this console open the file with it"
          value={next}
          mistake={mistake}
          onChange={setNext}
        />
        <button type="submit" class="button button-secondary">
          Save the backup
        </button>
      </form>
      <p role="status">{saved && 'Saved. Keep the file and its passphrase apart.'}</p>
    </details>
  );
}
