import { useLayoutEffect, useState } from 'preact/hooks';
import type { Message } from './conversation/state.ts';

/** The pause before each of the bot's bubbles: long enough to see who speaks, short enough never to wait. */
const PAUSE_MS = 450;

const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * How many of the messages are shown. The bot's come one after the other; all
 * at once at the start, when motion is to be reduced, or as soon as the
 * reporter does anything.
 */
export function useReveal(messages: readonly Message[]): number {
  const [shown, setShown] = useState(messages.length);
  const next = messages[shown];

  useLayoutEffect(() => {
    if (!next) {
      setShown(messages.length);
      return;
    }
    const reveal = () => setShown(messages.length);
    if (next.from === 'you' || wantsStillness()) {
      const upTo = wantsStillness() ? messages.length : shown + 1;
      setShown(upTo);
      return;
    }
    const timer = setTimeout(() => setShown(shown + 1), PAUSE_MS);
    window.addEventListener('pointerdown', reveal);
    window.addEventListener('keydown', reveal);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointerdown', reveal);
      window.removeEventListener('keydown', reveal);
    };
  }, [messages.length, shown, next]);

  return Math.min(shown, messages.length);
}
