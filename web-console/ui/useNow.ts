import { useEffect, useState } from 'preact/hooks';

/**
 * The time, anew every `everyMs`.
 *
 * @param whileHidden also while the page is not looked at
 */
export function useNow(everyMs: number, whileHidden = false): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = (): void => {
      if (whileHidden || document.visibilityState === 'visible') setNow(Date.now());
    };
    const timer = setInterval(tick, everyMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [everyMs, whileHidden]);
  return now;
}
