import type { Me } from '../../src/staff/wire.ts';
import { signOutEverywhere } from '../api/passkeyApi.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Passkeys } from './Passkeys.tsx';
import { roleNames } from './roleWords.ts';
import { YourKey } from './YourKey.tsx';

interface YouViewProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
}

/** One's own account: roles, passkeys, and the way out of every session. */
export function YouView({ me, onSignedOut }: YouViewProps) {
  const leave = async (): Promise<void> => {
    await signOutEverywhere().catch(() => undefined);
    onSignedOut();
  };
  return (
    <div class="narrow">
      <PageHeading title="Your account" caption={me.member}>
        Your account
      </PageHeading>
      <p class="lead">{roleNames(me.roles)}</p>
      {me.hasAccount ? (
        <Passkeys onSignedOut={onSignedOut} />
      ) : (
        <p>
          You are signed in by a link, so there are no passkeys. An administrator of your unit can invite you: then you
          sign in with a passkey instead.
        </p>
      )}
      {me.permissions.includes('report.open') && <YourKey me={me} />}
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <p>If you left a screen open, or a device is lost, end every session at once. You sign in anew here.</p>
        <button type="button" class="button button-secondary" onClick={leave}>
          Sign out everywhere
        </button>
      </section>
    </div>
  );
}
