import { useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { MIN_PASSPHRASE, makeKey } from '../key/makeKey.ts';
import { PassphraseField } from '../key/PassphraseField.tsx';

interface MakeKeyProps {
  readonly me: Me;
  readonly onMade: () => void;
}

type Mistake = 'short' | 'no-secret' | 'failed';

const WORDS: Record<Mistake, string> = {
  short: `Use at least ${MIN_PASSPHRASE} characters: four or five words that do not belong together`,
  'no-secret': 'Your passkey gave no secret to lock the key with. Choose a passphrase instead',
  failed: 'The key could not be made or kept in this browser. Reload the page and try again',
};

/** Makes a key in this browser: locked by a passkey where it can, and by a passphrase otherwise. */
export function MakeKey({ me, onMade }: MakeKeyProps) {
  const [passphrase, setPassphrase] = useState('');
  const [mistake, setMistake] = useState<Mistake | undefined>();
  const [busy, setBusy] = useState(false);

  const make = async (chosen: string | undefined): Promise<void> => {
    if (busy) return;
    setMistake(undefined);
    if (chosen !== undefined && chosen.length < MIN_PASSPHRASE) return setMistake('short');
    setBusy(true);
    try {
      if (await makeKey(me.member, chosen)) onMade();
      else setMistake('no-secret');
    } catch {
      setMistake('failed');
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <p>
        Reports are sealed to it, and only it opens them. Made here or brought from GnuPG, it stays in this browser,
        locked; the service never has it.
      </p>
      {me.hasAccount && (
        <>
          {mistake === 'no-secret' && (
            <p class="error" role="alert">
              <span class="visually-hidden">Error: </span>
              {WORDS[mistake]}
            </p>
          )}
          <button type="button" class="button" aria-disabled={busy} onClick={() => make(undefined)}>
            Make a key, locked by your passkey
          </button>
        </>
      )}
      <form
        class="form"
        noValidate
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault();
          void make(passphrase);
        }}
      >
        <PassphraseField
          id="new-key-passphrase"
          label={me.hasAccount ? 'Or a passphrase' : 'Passphrase'}
          hint="Write it down and keep it apart from this device"
          value={passphrase}
          mistake={mistake === undefined || mistake === 'no-secret' ? undefined : WORDS[mistake]}
          onChange={setPassphrase}
        />
        <button type="submit" class="button button-secondary" aria-disabled={busy}>
          Make a key, locked by the passphrase
        </button>
      </form>
    </>
  );
}
