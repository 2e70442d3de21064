import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../src/conversation/state.ts';

/** The pause before each of the bot's bubbles: long enough to see who speaks, short enough never to wait. */
const PAUSE_MS = 450;

export interface Reveal {
  /** How many of the messages are shown. */
  readonly shown: number;
  /** Where those begin that the last thing that happened brought. */
  readonly newFrom: number;
}

const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where the latest messages begin: as many as there were before. */
function useNewFrom(count: number): number {
  const counts = useRef({ before: 0, now: count });
  if (counts.current.now !== count) {
    counts.current = { before: counts.current.now, now: count };
  }
  return counts.current.before;
}

/**
 * Shows the bot's messages one after the other; all at once at the start, when
 * motion is to be reduced, or as soon as the reporter does anything.
 */
export function useReveal(messages: readonly Message[]): Reveal {
  const count = messages.length;
  const [shown, setShown] = useState(count);
  const newFrom = useNewFrom(count);
  const next = messages[shown];

  useLayoutEffect(() => {
    if (!next || wantsStillness()) {
      setShown(count);
      return;
    }
    // The press that gave the answer is still on its way to the window: it is not impatience.
    const since = performance.now();
    const revealAll = ({ timeStamp }: Event) => timeStamp > since && setShown(count);
    if (next.from === 'you') {
      setShown(shown + 1);
      return;
    }
    const timer = setTimeout(() => setShown(shown + 1), PAUSE_MS);
    window.addEventListener('pointerdown', revealAll);
    window.addEventListener('keydown', revealAll);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', revealAll);
      window.removeEventListener('keydown', revealAll);
    };
  }, [count, shown, next]);

  return { shown: Math.min(shown, count), newFrom };
}
