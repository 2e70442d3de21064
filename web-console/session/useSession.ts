import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { readMe, signIn, signOut } from '../api/staffApi.ts';
import { takeSignInToken } from './signInToken.ts';

/** Why nobody is signed in: what the page then says. */
export type SignedOutReason =
  | 'none'
  | 'link-used'
  | 'link-expired'
  | 'link-unknown'
  | 'ended'
  | 'left'
  | 'left-unheard'
  | 'unreachable';

export type SessionState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'out'; readonly reason: SignedOutReason }
  | { readonly phase: 'in'; readonly me: Me };

export interface SessionControl {
  readonly state: SessionState;
  /** Signs in with the token of a link. */
  readonly enter: (token: string) => Promise<void>;
  /** Asks again who is signed in, after the service could not be reached. */
  readonly retry: () => Promise<void>;
  /** Tells the service that somebody is at work here. */
  readonly stay: () => Promise<void>;
  /** The member leaves. */
  readonly leave: () => Promise<void>;
  /** The session is over; whoever learns of it calls this. */
  readonly over: () => void;
}

/** The console's session: from the link in the address to its end. */
export function useSession(firstToken: string | undefined): SessionControl {
  const [state, setState] = useState<SessionState>({ phase: 'starting' });

  const resume = useCallback(async () => {
    try {
      setState({ phase: 'in', me: await readMe('person') });
    } catch (error) {
      setState({ phase: 'out', reason: isSignedOut(error) ? 'none' : 'unreachable' });
    }
  }, []);

  const enter = useCallback(async (token: string) => {
    setState({ phase: 'starting' });
    try {
      await signIn(token);
      setState({ phase: 'in', me: await readMe('person') });
    } catch (error) {
      setState({ phase: 'out', reason: refusalOf(error) });
    }
  }, []);

  const stay = useCallback(async () => {
    try {
      const me = await readMe('person');
      setState((now) => (now.phase === 'in' ? { phase: 'in', me } : now));
    } catch (error) {
      if (isSignedOut(error)) setState({ phase: 'out', reason: 'ended' });
    }
  }, []);

  const leave = useCallback(async () => {
    try {
      await signOut();
      setState({ phase: 'out', reason: 'left' });
    } catch (error) {
      setState({ phase: 'out', reason: isSignedOut(error) ? 'left' : 'left-unheard' });
    }
  }, []);

  const over = useCallback(() => setState({ phase: 'out', reason: 'ended' }), []);

  useEffect(() => {
    void (firstToken === undefined ? resume() : enter(firstToken));
    const onLinkInOpenConsole = (): void => {
      const token = takeSignInToken();
      if (token !== undefined) void enter(token);
    };
    addEventListener('hashchange', onLinkInOpenConsole);
    return () => removeEventListener('hashchange', onLinkInOpenConsole);
  }, [firstToken, enter, resume]);

  return { state, enter, retry: resume, stay, leave, over };
}

function refusalOf(error: unknown): SignedOutReason {
  if (!(error instanceof Problem)) return 'unreachable';
  if (error.slug === 'link-used' || error.slug === 'link-expired') return error.slug;
  return error.status < 500 ? 'link-unknown' : 'unreachable';
}
