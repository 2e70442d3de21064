import type { Me } from '../../src/staff/wire.ts';
import { withdrawInvitation } from '../api/peopleApi.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { AccountItem } from './AccountItem.tsx';
import { momentWords } from './dayWords.ts';
import { InviteForm } from './InviteForm.tsx';
import { OneTimeLink } from './OneTimeLink.tsx';
import { roleNames } from './roleWords.ts';
import { type PeopleFault, usePeople } from './usePeople.ts';

interface PeopleViewProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
}

/** For administrators: who works here, with which roles, and how they come in. */
export function PeopleView({ me, onSignedOut }: PeopleViewProps) {
  const { list, fault, made, act } = usePeople(onSignedOut);
  if (list === undefined) return <NotYet fault={fault} again={() => void act(async () => undefined)} />;
  const current = list.accounts.filter(({ endedAt }) => endedAt === null);
  const ended = list.accounts.filter(({ endedAt }) => endedAt !== null);
  const administrators = current.filter(({ roles }) => roles.includes('administrator'));
  return (
    <>
      <PageHeading title="People">People</PageHeading>
      {fault !== undefined && <Notice tone="bad" title={fault.words} role="alert" />}
      {made && <OneTimeLink key={made.link} account={made.account} link={made.link} />}
      {administrators.length === 1 && (
        <Notice tone="warn" title="There is one administrator">
          <p>A lost passkey is replaced by two administrators together. Invite a second one.</p>
        </Notice>
      )}
      <section aria-labelledby="accounts">
        <h2 id="accounts">Accounts</h2>
        <ul class="people">
          {current.map((account) => (
            <AccountItem key={account.id} account={account} me={me} act={act} />
          ))}
        </ul>
      </section>
      {list.invitations.length > 0 && (
        <section aria-labelledby="invitations">
          <h2 id="invitations">Invitations that nobody has used</h2>
          <ul class="people">
            {list.invitations.map(({ id, roles, invitedBy, expiresAt }) => (
              <li class="person" key={id}>
                <h3>{id}</h3>
                <p>{roleNames(roles)}</p>
                <p class="hint">
                  Invited by {invitedBy}; works until {momentWords(expiresAt)}
                </p>
                <button
                  type="button"
                  class="link-button"
                  onClick={() => act(async () => void (await withdrawInvitation(id)))}
                >
                  Take back<span class="visually-hidden"> the invitation of {id}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="invite">
        <h2 id="invite">Invite somebody</h2>
        <p>
          They register a passkey with the link that you give them. To read reports they also need a key in the roster,
          which is signed away from this service.
        </p>
        <InviteForm
          onInvited={(account, link) => void act(async () => ({ account, link }))}
          onFailed={(error) => void act(() => Promise.reject(error))}
        />
      </section>
      {ended.length > 0 && (
        <section aria-labelledby="ended">
          <h2 id="ended">Accounts that have ended</h2>
          <p>{ended.map(({ id }) => id).join(', ')}</p>
        </section>
      )}
    </>
  );
}

interface NotYetProps {
  readonly fault: PeopleFault | undefined;
  readonly again: () => void;
}

/** Before there is a list: it is being read, it could not be, or it is not for who came by a link alone. */
function NotYet({ fault, again }: NotYetProps) {
  return (
    <>
      <PageHeading title="People">People</PageHeading>
      {fault === undefined && <p role="status">Reading…</p>}
      {fault !== undefined && (
        <Notice tone={fault.needsAccount ? 'info' : 'bad'} title={fault.words} role="alert">
          {fault.needsAccount && (
            <p>
              People are managed by administrators who have an account with a passkey. Another administrator can invite
              you here; for the first one, whoever runs the service makes an invitation with{' '}
              <code>candour staff invite</code>.
            </p>
          )}
          {!fault.needsAccount && (
            <button type="button" class="button button-secondary" onClick={again}>
              Try again
            </button>
          )}
        </Notice>
      )}
    </>
  );
}
