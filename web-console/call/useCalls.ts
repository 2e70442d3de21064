import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { deskFor } from '../../src/interview/deskFor.ts';
import { interview } from '../../src/interview/interview.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import { toReport } from '../../src/interview/toReport.ts';
import type { Me } from '../../src/staff/wire.ts';
import { isSignedOut } from '../api/problem.ts';
import { readRoster } from '../api/staffApi.ts';
import type { ShownDesk } from '../sealer/protocol.ts';
import { act, type Call, type CallAction, holdsWords, newCall } from './call.ts';
import { sendCall } from './sendCall.ts';
import { type CallSealer, startSealer } from './startSealer.ts';

/** Whether the report can be sealed: not known yet, for these desks, or not now. */
export type Desks = 'loading' | 'none' | readonly ShownDesk[];

export interface Calls {
  /** The call in hand. */
  readonly call: Call | undefined;
  /** Who began it. It waits for them when their session ends. */
  readonly owner: string | undefined;
  readonly desks: Desks;
  readonly dispatch: (action: CallAction) => void;
  readonly begin: () => void;
  /** Looks for the desks again, after there were none. */
  readonly lookAgain: () => void;
  readonly send: () => Promise<void>;
  /** Ends the call and forgets all of it. */
  readonly end: () => void;
}

/** The desk that a call's answers lead to; undefined when the unit has none, or none is known yet. */
export function deskOf(call: Call, desks: Desks): ShownDesk | undefined {
  return typeof desks === 'string' ? undefined : deskFor(interview, call.walk.answers, desks);
}

/**
 * The call in hand, above the views: when the session ends in the middle of it,
 * what the caller said stays in this page's memory, out of sight, until the same
 * call handler is signed in again or somebody throws it away.
 */
export function useCalls(me: Me | undefined, onSignedOut: () => void): Calls {
  const [call, setCall] = useState<Call | undefined>();
  const [owner, setOwner] = useState<string | undefined>();
  const [desks, setDesks] = useState<Desks>('loading');
  const sealer = useRef<CallSealer | undefined>(undefined);

  const dispatch = useCallback((action: CallAction) => setCall((before) => before && act(before, action)), []);

  const end = useCallback(() => {
    sealer.current?.end();
    sealer.current = undefined;
    setCall(undefined);
    setOwner(undefined);
    setDesks('loading');
  }, []);

  const lookForDesks = useCallback(
    async (root: string) => {
      const asked = sealer.current;
      setDesks('loading');
      const found = await readRoster()
        .then((signed) => asked?.prepare(root, signed))
        .catch((error) => {
          if (isSignedOut(error)) onSignedOut();
          return undefined;
        });
      if (asked === sealer.current) setDesks(found ?? 'none');
    },
    [onSignedOut],
  );

  const begin = useCallback(() => {
    if (!me) return;
    sealer.current?.end();
    sealer.current = startSealer();
    setCall(newCall('en'));
    setOwner(me.member);
    void lookForDesks(me.root);
  }, [me, lookForDesks]);

  const lookAgain = useCallback(() => {
    if (me) void lookForDesks(me.root);
  }, [me, lookForDesks]);

  const send = useCallback(async () => {
    const desk = call && deskOf(call, desks);
    const texts = call && textsFor(call.language);
    if (!me || !desk || !texts || !sealer.current) return;
    const report = toReport(interview, call.walk.answers, texts, { desk: desk.id, channel: 'hotline' });
    dispatch({ type: 'sending' });
    const outcome = await sendCall(sealer.current, me.root, report, call.urgent);
    if (outcome.ok) return dispatch({ type: 'sent', words: outcome.words });
    dispatch({ type: 'failed', problem: outcome.problem === 'signed-out' ? 'unreachable' : outcome.problem });
    if (outcome.problem === 'signed-out') onSignedOut();
  }, [call, desks, me, dispatch, onSignedOut]);

  useEffect(() => {
    if (me && owner !== undefined && (me.member !== owner || me.role !== 'call-handler')) end();
  }, [me, owner, end]);

  useAskBeforeClosing(call !== undefined && holdsWords(call));
  return { call, owner, desks, dispatch, begin, lookAgain, send, end };
}

/** The browser asks before the page is closed or loaded again. */
function useAskBeforeClosing(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [on]);
}
