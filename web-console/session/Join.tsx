import { useState } from 'preact/hooks';
import { beginJoin, finishJoin } from '../api/passkeyApi.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import { makePasskey, NoPasskey } from './authenticator.ts';
import { NameField } from './NameField.tsx';

interface JoinProps {
  readonly token: string;
  readonly onJoined: () => void;
  readonly onRefused: (error: unknown) => void;
}

/** What an invitation or a recovery opens: the person makes the first passkey, and is signed in by it. */
export function Join({ token, onJoined, onRefused }: JoinProps) {
  const [name, setName] = useState('');
  const [mistake, setMistake] = useState<string | undefined>();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setMistake(name.trim() === '' ? 'Give the passkey a name' : undefined);
    if (name.trim() === '') return;
    setBusy(true);
    setFailed(false);
    try {
      await finishJoin(name.trim(), await makePasskey(await beginJoin(token)));
      onJoined();
    } catch (error) {
      setBusy(false);
      if (error instanceof NoPasskey) setFailed(true);
      else onRefused(error);
    }
  };

  return (
    <div class="narrow">
      <PageHeading title="Set up your passkey">Set up your passkey</PageHeading>
      <p class="lead">
        You sign in to this console with a passkey: your fingerprint, your face or the PIN of a device or a security
        key. It stays on that device. There is no password.
      </p>
      <p>
        This link works once. If you are here because you lost your passkeys, the old ones stop working now, and you are
        signed out everywhere.
      </p>
      <form class="form" onSubmit={submit} noValidate aria-busy={busy}>
        <NameField value={name} mistake={mistake} onChange={setName} />
        {failed && (
          <p class="error" role="alert">
            <span class="visually-hidden">Error: </span>No passkey was made. Try again when you have your device at hand
          </p>
        )}
        <button type="submit" class="button" aria-disabled={busy}>
          {busy ? 'Waiting for your device…' : 'Make a passkey'}
        </button>
      </form>
    </div>
  );
}
