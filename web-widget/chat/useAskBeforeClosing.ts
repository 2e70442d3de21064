import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Has the browser ask before the page is closed or loaded anew while `isNeeded`, but never on leaving quickly. */
export function useAskBeforeClosing(isNeeded: boolean, isLeaving: RefObject<boolean>): void {
  useEffect(() => {
    if (!isNeeded) {
      return;
    }
    const hold = (event: BeforeUnloadEvent) => {
      if (isLeaving.current) {
        return;
      }
      event.preventDefault();
      // Browsers before 2024 ask only for this.
      event.returnValue = true;
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isNeeded, isLeaving]);
}
