import { useCallback, useEffect, useState } from 'preact/hooks';
import { CallDesk } from './call/CallDesk.tsx';
import { holdsWords } from './call/call.ts';
import { DropDialog } from './call/DropDialog.tsx';
import { KeptCall } from './call/KeptCall.tsx';
import { useCalls } from './call/useCalls.ts';
import { Account } from './key/account.ts';
import { KeyStatus } from './key/KeyStatus.tsx';
import type { Keyring } from './key/keyring.ts';
import { PeopleLinks } from './people/PeopleLinks.tsx';
import { PeoplePages } from './people/PeoplePages.tsx';
import { usePeoplePage } from './people/peopleRoute.ts';
import { useResealing } from './resealing/useResealing.ts';
import { wipeIndex } from './search/wipeIndex.ts';
import { Join } from './session/Join.tsx';
import { SessionWatch } from './session/SessionWatch.tsx';
import { SignedOut } from './session/SignedOut.tsx';
import type { LinkToken } from './session/signInToken.ts';
import { useSession } from './session/useSession.ts';
import { Workplace } from './Workplace.tsx';

/** The console. `first` is what a link in the address carried. */
export function App({ first }: { readonly first: LinkToken | undefined }) {
  const { state, enter, enterByPasskey, retry, refuse, stay, leave, over } = useSession(first);
  const [keyring, setKeyring] = useState<Keyring | undefined>();
  const signedIn = state.phase === 'in';
  const page = usePeoplePage(signedIn ? state.me : undefined);
  const takesCalls = signedIn && state.me.role === 'call-handler';
  const calls = useCalls(signedIn ? state.me : undefined, over);
  const resealing = useResealing(signedIn ? state.me : undefined, keyring, over);
  const [leaving, setLeaving] = useState(false);
  const askToLeave = (): void => {
    if (calls.call && holdsWords(calls.call)) setLeaving(true);
    else void leave();
  };

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

  const signedOut = state.phase === 'out';
  useEffect(() => {
    if (signedOut) wipeIndex();
  }, [signedOut]);

  return (
    <Account.Provider value={signedIn ? state.me.member : undefined}>
      <header class="top">
        <button type="button" class="button skip" onClick={skipToMain}>
          Skip to main content
        </button>
        <div class="top-inner">
          <p class="brand">
            <span class="brand-name">Candour</span>
            {signedIn && <span class="brand-unit">{state.me.unit}</span>}
          </p>
          {signedIn && <PeopleLinks me={state.me} page={page} />}
          {signedIn && (
            <div class="top-right">
              {state.me.permissions.includes('report.open') && <KeyStatus keyring={keyring} onLock={lock} />}
              <div class="who">
                <p>
                  <span class="visually-hidden">Signed in as </span>
                  {state.me.member}
                </p>
                <button type="button" class="button button-header" onClick={askToLeave}>
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
        {state.phase === 'joining' && (
          <Join key={state.token} token={state.token} onJoined={retry} onRefused={refuse} />
        )}
        {state.phase === 'out' && calls.owner !== undefined && <KeptCall owner={calls.owner} onDrop={calls.end} />}
        {state.phase === 'out' && (
          <SignedOut
            key={state.reason}
            reason={state.reason}
            onEnter={enter}
            onPasskey={enterByPasskey}
            onRetry={retry}
          />
        )}
        {signedIn && (
          <>
            <SessionWatch me={state.me} onStay={stay} onOver={over} />
            {page !== undefined ? (
              <PeoplePages
                page={page}
                me={state.me}
                resealing={resealing}
                keyring={keyring}
                onUnlocked={unlock}
                onSignedOut={over}
              />
            ) : takesCalls ? (
              <CallDesk me={state.me} calls={calls} />
            ) : (
              <Workplace
                me={state.me}
                keyring={keyring}
                resealing={resealing}
                onUnlocked={unlock}
                onLock={lock}
                onSignedOut={over}
              />
            )}
          </>
        )}
      </main>
      {leaving && (
        <DropDialog
          onStay={() => setLeaving(false)}
          onDrop={() => {
            calls.end();
            setLeaving(false);
            void leave();
          }}
        />
      )}
    </Account.Provider>
  );
}

/** A button, since a link would change the fragment, which names the view. */
function skipToMain(): void {
  document.getElementById('main')?.focus();
}
