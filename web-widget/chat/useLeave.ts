import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { SHIFT_PRESSES, watchShift } from '../shared/watchShift.ts';
import type { ChatConfig } from './config.ts';

export interface Leave {
  readonly hasLeft: boolean;
  /** True from the very moment of leaving, before anything is drawn anew. */
  readonly isLeaving: RefObject<boolean>;
  /** Presses of Shift still needed once it was pressed, otherwise null. */
  readonly pressesLeft: number | null;
  /** Too much time has gone by since the last press: it takes three again. */
  readonly hasExpired: boolean;
  leave(): void;
}

/** The page around the chat takes the window away. Where that page does not know how, the chat tries by itself. */
const PAGE_AROUND_MS = 250;

function takeAway(isFramed: boolean, exit: string): void {
  if (!isFramed) {
    window.location.replace(exit);
    return;
  }
  window.parent.postMessage({ candour: 'leave' }, '*');
  window.setTimeout(() => {
    try {
      window.top?.location.replace(exit);
    } catch {
      window.location.replace('about:blank');
    }
  }, PAGE_AROUND_MS);
}

/**
 * Leaving quickly: blanks the chat at once and takes the top window away, by the
 * page around it where there is one. `forget` drops what was typed.
 */
export function useLeave({ isFramed, exit }: ChatConfig, forget: () => void): Leave {
  const [hasLeft, setHasLeft] = useState(false);
  const [pressesLeft, setPressesLeft] = useState<number | null>(null);
  const [hasExpired, setHasExpired] = useState(false);
  const isLeaving = useRef(false);
  const dropAll = useRef(forget);
  dropAll.current = forget;

  const leave = useCallback(() => {
    isLeaving.current = true;
    setHasLeft(true);
    dropAll.current();
    document.title = '';
    takeAway(isFramed, exit);
  }, [isFramed, exit]);

  useEffect(
    () =>
      watchShift(window, {
        onCount: (left) => {
          setPressesLeft(left > 0 && left < SHIFT_PRESSES ? left : null);
          setHasExpired(left === SHIFT_PRESSES);
          if (left === 0) leave();
        },
      }),
    [leave],
  );
  return { hasLeft, isLeaving, pressesLeft, hasExpired, leave };
}
