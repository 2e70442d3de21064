import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { Notice } from '../ui/Notice.tsx';
import { useNow } from '../ui/useNow.ts';
import { ACTIVITY_MS, sessionPhase, sessionTimes } from './sessionTimes.ts';

/** Often enough that the page closes within seconds of the session. */
const TICK_MS = 5_000;

interface SessionWatchProps {
  readonly me: Me;
  readonly onStay: () => void;
  readonly onOver: () => void;
}

/** Keeps the session alive while somebody works, warns before it ends, and closes the page when it has. */
export function SessionWatch({ me, onStay, onOver }: SessionWatchProps) {
  const times = useMemo(() => sessionTimes(me, Date.now()), [me]);
  const phase = sessionPhase(times, Math.max(useNow(TICK_MS, true), Date.now()));
  const heard = useRef(Date.now());

  useEffect(() => {
    if (phase === 'over') onOver();
  }, [phase, onOver]);

  useEffect(() => {
    const work = (): void => {
      if (Date.now() - heard.current < ACTIVITY_MS) return;
      heard.current = Date.now();
      onStay();
    };
    const kinds = ['keydown', 'pointerdown', 'wheel', 'scroll'] as const;
    for (const kind of kinds) addEventListener(kind, work, { passive: true, capture: true });
    return () => {
      for (const kind of kinds) removeEventListener(kind, work, { capture: true });
    };
  }, [onStay]);

  if (phase === 'end-soon') {
    return (
      <Notice tone="warn" title="Your session ends in a few minutes" role="alert">
        <p>It has lasted 12 hours, which is the longest. Ask for a new sign-in link.</p>
      </Notice>
    );
  }
  if (phase !== 'idle-soon') return null;
  return (
    <Notice tone="warn" title="You will be signed out in less than 3 minutes" role="alert">
      <p>Nothing has been done here for a while.</p>
      <button type="button" class="button" onClick={onStay}>
        Stay signed in
      </button>
    </Notice>
  );
}
