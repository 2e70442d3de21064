import { useState } from 'preact/hooks';
import type { Account } from '../../src/staff/accounts/wire.ts';
import type { Me, Role } from '../../src/staff/wire.ts';
import { changeRoles, endAccount, signOutAccount } from '../api/peopleApi.ts';
import { Tag } from '../ui/Tag.tsx';
import { dayWords } from './dayWords.ts';
import { Recovery } from './Recovery.tsx';
import { RoleBoxes } from './RoleBoxes.tsx';
import { roleNames } from './roleWords.ts';
import type { PeopleControl } from './usePeople.ts';

const READING: readonly Role[] = ['intake-officer', 'analyst', 'decision-maker', 'source-adviser'];

interface AccountItemProps {
  readonly account: Account;
  readonly me: Me;
  readonly act: PeopleControl['act'];
}

/** One person: roles, passkeys, and what an administrator can do about them. Nobody changes their own account. */
export function AccountItem({ account, me, act }: AccountItemProps) {
  const { id, roles, inRoster, passkeys, signedInAt } = account;
  const isMe = id === me.member;
  const needsKey = !inRoster && roles.some((role) => READING.includes(role));
  return (
    <li class="person">
      <h3>
        {id} {isMe && <Tag>You</Tag>}
      </h3>
      <p>{roleNames(roles)}</p>
      <p class="hint">
        {passkeys === 1 ? '1 passkey' : `${passkeys} passkeys`};{' '}
        {signedInAt === null
          ? 'has not come back since the first sign-in'
          : `last signed in on ${dayWords(signedInAt)}`}
        ; {inRoster ? 'has a key in the roster' : 'no key in the roster'}
      </p>
      {needsKey && <p>They read no report until a signed roster gives them a key.</p>}
      {isMe ? (
        <p class="hint">Another administrator changes your account.</p>
      ) : (
        <>
          <Recovery account={account} me={me} act={act} />
          <Changes account={account} act={act} />
        </>
      )}
    </li>
  );
}

function Changes({ account: { id, roles }, act }: Pick<AccountItemProps, 'account' | 'act'>) {
  const [chosen, setChosen] = useState<readonly Role[]>(roles);
  const [none, setNone] = useState(false);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setNone(chosen.length === 0);
    if (chosen.length > 0) await act(async () => void (await changeRoles(id, chosen)));
  };
  return (
    <details class="changes">
      <summary>
        Change<span class="visually-hidden"> {id}</span>
      </summary>
      <form class="form" onSubmit={save} noValidate>
        <RoleBoxes
          name={id}
          chosen={chosen}
          mistake={none ? 'Choose at least one role, or end the account' : undefined}
          onChange={setChosen}
        />
        <button type="submit" class="button">
          Save the roles<span class="visually-hidden"> of {id}</span>
        </button>
      </form>
      <div class="actions">
        <button
          type="button"
          class="button button-secondary"
          onClick={() => act(async () => void (await signOutAccount(id)))}
        >
          Sign {id} out everywhere
        </button>
        <EndAccount id={id} act={act} />
      </div>
    </details>
  );
}

function EndAccount({ id, act }: { readonly id: string; readonly act: PeopleControl['act'] }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" class="button button-secondary" onClick={() => setAsking(true)}>
        End the account of {id}
      </button>
    );
  }
  return (
    <div class="sure" role="group" aria-label={`End the account of ${id}`}>
      <p>It ends for good: passkeys and roles go, and nobody else can have the name.</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => act(async () => void (await endAccount(id)))}>
          End it
        </button>
        <button type="button" class="button button-secondary" onClick={() => setAsking(false)}>
          Keep it
        </button>
      </div>
    </div>
  );
}
