import { useState } from 'preact/hooks';
import type { Role } from '../../src/staff/wire.ts';
import { invite } from '../api/peopleApi.ts';
import { RoleBoxes } from './RoleBoxes.tsx';

/** As the ids in a roster. */
const NAME = /^[a-z0-9-]{1,64}$/;

interface InviteFormProps {
  readonly onInvited: (account: string, link: string) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Invites somebody by name and roles. */
export function InviteForm({ onInvited, onFailed }: InviteFormProps) {
  const [account, setAccount] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const name = account.trim().toLowerCase();
  const wrongName = tried && !NAME.test(name);
  const noRole = tried && roles.length === 0;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || !NAME.test(name) || roles.length === 0) return;
    setBusy(true);
    try {
      onInvited(name, await invite(name, roles));
      setAccount('');
      setRoles([]);
      setTried(false);
    } catch (error) {
      onFailed(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="form" onSubmit={submit} noValidate aria-busy={busy}>
      <div class={wrongName ? 'field field-wrong' : 'field'}>
        <label for="invite-name">Name</label>
        <p class="hint" id="invite-name-hint">
          The same as in the roster, such as: a-okafor. Small letters, numbers and hyphens
        </p>
        {wrongName && (
          <p class="error" id="invite-name-error" role="alert">
            <span class="visually-hidden">Error: </span>Enter a name of small letters, numbers and hyphens
          </p>
        )}
        <input
          id="invite-name"
          type="text"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={account}
          aria-describedby={wrongName ? 'invite-name-hint invite-name-error' : 'invite-name-hint'}
          aria-invalid={wrongName}
          onInput={(event) => setAccount(event.currentTarget.value)}
        />
      </div>
      <RoleBoxes
        name="invite"
        chosen={roles}
        mistake={noRole ? 'Choose at least one role' : undefined}
        onChange={setRoles}
      />
      <button type="submit" class="button" aria-disabled={busy}>
        Make an invitation
      </button>
    </form>
  );
}
