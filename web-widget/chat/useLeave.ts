import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { watchShift } from '../shared/watchShift.ts';
import type { ChatConfig } from './config.ts';

export interface Leave {
  readonly hasLeft: boolean;
  /** True from the very moment of leaving, before anything is drawn anew. */
  readonly isLeaving: RefObject<boolean>;
  /** Presses of Shift still needed once it was pressed, otherwise null. */
  readonly pressesLeft: number | null;
  leave(): void;
}

/**
 * Leaving quickly: blanks the chat at once and takes the top window away, by the
 * page around it where there is one. `forget` drops what was typed.
 */
export function useLeave({ isFramed, exit }: ChatConfig, forget: () => void): Leave {
  const [hasLeft, setHasLeft] = useState(false);
  const [pressesLeft, setPressesLeft] = useState<number | null>(null);
  const isLeaving = useRef(false);
  const dropAll = useRef(forget);
  dropAll.current = forget;

  const leave = useCallback(() => {
    isLeaving.current = true;
    setHasLeft(true);
    dropAll.current();
    document.title = '';
    if (isFramed) {
      window.parent.postMessage({ candour: 'leave' }, '*');
    } else {
      window.location.replace(exit);
    }
  }, [isFramed, exit]);

  useEffect(
    () =>
      watchShift(window, {
        onCount: (left) => {
          setPressesLeft(left > 0 && left < 3 ? left : null);
          if (left === 0) leave();
        },
      }),
    [leave],
  );
  return { hasLeft, isLeaving, pressesLeft, leave };
}
