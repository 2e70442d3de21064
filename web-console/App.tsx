import { useCallback, useEffect, useState } from 'preact/hooks';
import { KeyStatus } from './key/KeyStatus.tsx';
import type { Keyring } from './key/keyring.ts';
import { SessionWatch } from './session/SessionWatch.tsx';
import { SignedOut } from './session/SignedOut.tsx';
import { useSession } from './session/useSession.ts';
import { Workplace } from './Workplace.tsx';

/** The console. `firstToken` is what the sign-in link in the address carried. */
export function App({ firstToken }: { readonly firstToken: string | undefined }) {
  const { state, enter, retry, stay, leave, over } = useSession(firstToken);
  const [keyring, setKeyring] = useState<Keyring | undefined>();
  const signedIn = state.phase === 'in';

  const unlock = useCallback((opened: Keyring) => {
    setKeyring((before) => {
      before?.lock();
      return opened;
    });
  }, []);
  const lock = useCallback(() => {
    setKeyring((before) => {
      before?.lock();
      return undefined;
    });
  }, []);

  useEffect(() => {
    if (!signedIn) lock();
  }, [signedIn, lock]);

  return (
    <>
      <header class="top">
        <button type="button" class="button skip" onClick={skipToMain}>
          Skip to main content
        </button>
        <div class="top-inner">
          <p class="brand">
            <span class="brand-name">Candour</span>
            {signedIn && <span class="brand-unit">{state.me.unit}</span>}
          </p>
          {signedIn && (
            <div class="top-right">
              <KeyStatus keyring={keyring} onLock={lock} />
              <div class="who">
                <p>
                  <span class="visually-hidden">Signed in as </span>
                  {state.me.member}
                </p>
                <button type="button" class="button button-header" onClick={leave}>
                  Sign out
                </button>
              </div>
            </div>
          )}
        </div>
      </header>
      <main id="main" class="main" tabIndex={-1}>
        {state.phase === 'starting' && (
          <p class="lead" role="status">
            Signing in…
          </p>
        )}
        {state.phase === 'out' && (
          <SignedOut key={state.reason} reason={state.reason} onEnter={enter} onRetry={retry} />
        )}
        {signedIn && (
          <>
            <SessionWatch me={state.me} onStay={stay} onOver={over} />
            <Workplace me={state.me} keyring={keyring} onUnlocked={unlock} onLock={lock} onSignedOut={over} />
          </>
        )}
      </main>
    </>
  );
}

/** A button, since a link would change the fragment, which names the view. */
function skipToMain(): void {
  document.getElementById('main')?.focus();
}
