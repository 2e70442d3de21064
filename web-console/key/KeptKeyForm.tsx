import { useState } from 'preact/hooks';
import type { KeptKey } from './keptKey.ts';
import { type Keyring, openKeyring } from './keyring.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { secretOf } from './secretOf.ts';

interface KeptKeyFormProps {
  readonly kept: KeptKey;
  /** The member's public keys in the roster, armored. */
  readonly rosterKeys: readonly string[];
  readonly onUnlocked: (keyring: Keyring) => void;
}

/** Unlocks the key that this browser keeps: with the passkey that locked it, or with its passphrase. */
export function KeptKeyForm({ kept, rosterKeys, onUnlocked }: KeptKeyFormProps) {
  const [passphrase, setPassphrase] = useState('');
  const [mistake, setMistake] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const byPasskey = kept.lock.kind === 'passkey';

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setMistake(undefined);
    try {
      const opened = await unlock(kept, passphrase, rosterKeys);
      if (typeof opened === 'string') setMistake(opened);
      else onUnlocked(opened);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="form kept-key" onSubmit={submit} noValidate aria-busy={busy}>
      {byPasskey ? (
        mistake !== undefined && (
          <p class="error" role="alert">
            <span class="visually-hidden">Error: </span>
            {mistake}
          </p>
        )
      ) : (
        <PassphraseField
          id="kept-passphrase"
          label="Passphrase of the key on this device"
          value={passphrase}
          mistake={mistake}
          onChange={setPassphrase}
        />
      )}
      <button type="submit" class="button" aria-disabled={busy}>
        {busy ? 'Unlocking…' : byPasskey ? 'Unlock with your passkey' : 'Unlock the key on this device'}
      </button>
    </form>
  );
}

async function unlock(kept: KeptKey, passphrase: string, rosterKeys: readonly string[]): Promise<Keyring | string> {
  const { lock } = kept;
  if (lock.kind === 'passphrase' && passphrase === '') return 'Enter the passphrase of this key';
  const secret = await secretOf(lock, passphrase);
  if (secret === undefined) return 'Your passkey did not answer. Try again, or use the backup of your key below';
  const opened = await openKeyring({ ask: 'unlock-kept', kept, secret, rosterKeys }).catch(() => undefined);
  if (typeof opened === 'object') return opened;
  if (opened === undefined)
    return 'This browser could not start the part that opens keys. Reload the page and try again';
  return lock.kind === 'passkey'
    ? 'This passkey does not open the key. Use the backup of your key below'
    : 'The passphrase does not open this key';
}
