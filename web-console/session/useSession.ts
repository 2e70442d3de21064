import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from '../api/passkeyApi.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { readMe, signIn, signOut } from '../api/staffApi.ts';
import { askPasskey, NoPasskey } from './authenticator.ts';
import { type LinkToken, takeLinkToken } from './signInToken.ts';

/** Why nobody is signed in: what the page then says. */
export type SignedOutReason =
  | 'none'
  | 'link-used'
  | 'link-expired'
  | 'link-unknown'
  | 'passkey-none'
  | 'passkey-refused'
  | 'passkeys-unavailable'
  | 'ended'
  | 'left'
  | 'left-unheard'
  | 'unreachable';

export type SessionState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'joining'; readonly token: string }
  | { readonly phase: 'out'; readonly reason: SignedOutReason }
  | { readonly phase: 'in'; readonly me: Me };

export interface SessionControl {
  readonly state: SessionState;
  /** Signs in with the token of a link, or goes to where an invitation is used. */
  readonly enter: (link: LinkToken) => Promise<void>;
  /** Signs in with a passkey. */
  readonly enterByPasskey: () => Promise<void>;
  /** Asks again who is signed in: after a first passkey, or after the service could not be reached. */
  readonly retry: () => Promise<void>;
  /** Says that an invitation or recovery did not work. */
  readonly refuse: (error: unknown) => void;
  /** Tells the service that somebody is at work here. */
  readonly stay: () => Promise<void>;
  /** The member leaves. */
  readonly leave: () => Promise<void>;
  /** The session is over; whoever learns of it calls this. */
  readonly over: () => void;
}

/** The console's session: from the link in the address to its end. */
export function useSession(first: LinkToken | undefined): SessionControl {
  const [state, setState] = useState<SessionState>({ phase: 'starting' });

  const resume = useCallback(async () => {
    try {
      setState({ phase: 'in', me: await readMe('person') });
    } catch (error) {
      setState({ phase: 'out', reason: isSignedOut(error) ? 'none' : 'unreachable' });
    }
  }, []);

  const refuse = useCallback((error: unknown) => setState({ phase: 'out', reason: refusalOf(error) }), []);

  const begin = useCallback(
    async (signingIn: () => Promise<void>) => {
      setState({ phase: 'starting' });
      try {
        await signingIn();
        setState({ phase: 'in', me: await readMe('person') });
      } catch (error) {
        refuse(error);
      }
    },
    [refuse],
  );

  const enter = useCallback(
    async ({ kind, token }: LinkToken) => {
      if (kind === 'join') setState({ phase: 'joining', token });
      else await begin(() => signIn(token));
    },
    [begin],
  );

  const enterByPasskey = useCallback(
    () => begin(async () => finishPasskeySignIn(await askPasskey(await beginPasskeySignIn()))),
    [begin],
  );

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
    void (first === undefined ? resume() : enter(first));
    const onLinkInOpenConsole = (): void => {
      const link = takeLinkToken();
      if (link !== undefined) void enter(link);
    };
    addEventListener('hashchange', onLinkInOpenConsole);
    return () => removeEventListener('hashchange', onLinkInOpenConsole);
  }, [first, enter, resume]);

  return { state, enter, enterByPasskey, retry: resume, refuse, stay, leave, over };
}

const REFUSALS: readonly string[] = ['link-used', 'link-expired', 'passkey-refused', 'passkeys-unavailable'];

function refusalOf(error: unknown): SignedOutReason {
  if (error instanceof NoPasskey) return 'passkey-none';
  if (!(error instanceof Problem)) return 'unreachable';
  if (REFUSALS.includes(error.slug)) return error.slug as SignedOutReason;
  return error.status < 500 ? 'link-unknown' : 'unreachable';
}
