import { useMemo, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { forgetKey, type KeptKey } from '../key/keptKey.ts';
import { fingerprintWords } from '../key/keyring.ts';
import { useKeptKey } from '../key/useKeptKey.ts';
import { SaveFile } from '../report/SaveFile.tsx';
import { BackupKey } from './BackupKey.tsx';
import { ImportKey } from './ImportKey.tsx';
import { MakeKey } from './MakeKey.tsx';

/** The OpenPGP key with which a member opens reports, as this browser keeps it. */
export function YourKey({ me }: { readonly me: Me }) {
  const { kept, refresh } = useKeptKey();
  return (
    <section aria-labelledby="your-key">
      <h2 id="your-key">Your key</h2>
      {kept === null && <MakeKey me={me} onMade={refresh} />}
      {kept === null && <ImportKey me={me} onKept={refresh} />}
      {kept && <Kept kept={kept} onForgotten={refresh} />}
    </section>
  );
}

function Kept({ kept, onForgotten }: { readonly kept: KeptKey; readonly onForgotten: () => void }) {
  const [asking, setAsking] = useState(false);
  const publicKey = useMemo(() => new TextEncoder().encode(kept.publicKey), [kept]);
  const forget = async (): Promise<void> => {
    await forgetKey(kept.account);
    onForgotten();
  };
  return (
    <>
      <p>
        This browser keeps it, locked by {kept.lock.kind === 'passkey' ? 'your passkey' : 'your passphrase'}. Its
        fingerprint: <span class="whole-fingerprint">{fingerprintWords(kept.fingerprint)}</span>
      </p>
      <p>
        Give the public key file to whoever signs the unit's roster, and read the fingerprint to them. Reports are
        sealed to it from the next roster on.
      </p>
      <SaveFile name={`${kept.account}.public.asc`} bytes={publicKey} words="Save the public key" />
      <BackupKey kept={kept} />
      {asking ? (
        <div class="sure" role="group" aria-label="Forget the key">
          <p>Without a backup nobody opens the reports that were sealed to it.</p>
          <div class="actions">
            <button type="button" class="button" onClick={forget}>
              Forget it
            </button>
            <button type="button" class="button button-secondary" onClick={() => setAsking(false)}>
              Keep it
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="link-button" onClick={() => setAsking(true)}>
          Forget the key on this device
        </button>
      )}
    </>
  );
}
