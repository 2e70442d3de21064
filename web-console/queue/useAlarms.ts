import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Alarms } from '../../src/staff/queue/wire.ts';
import { readAlarms } from '../api/queueApi.ts';

/** Clocks run by the hour. A change is told of at once where the stream holds. */
const REFRESH_MS = 60_000;

const NONE: Alarms = { alarms: [], more: false };

/** Clocks of the member's desks that have rung, kept fresh also while the page is in the background: its title counts them. */
export function useAlarms(changes: number): Alarms {
  const [alarms, setAlarms] = useState<Alarms>(NONE);
  useEffect(() => {
    let current = true;
    const fetchAll = (): void => {
      readAlarms().then(
        (found) => current && setAlarms(found),
        () => undefined,
      );
    };
    fetchAll();
    const timer = setInterval(fetchAll, REFRESH_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [changes]);
  useTitleCount(alarms.alarms.length);
  return alarms;
}

const COUNTED = /^\(\d+\) /;

/** Puts the count before the window's title, whatever view names it. */
function useTitleCount(count: number): void {
  useLayoutEffect(() => {
    const write = (): void => {
      const plain = document.title.replace(COUNTED, '');
      const wanted = count > 0 ? `(${count}) ${plain}` : plain;
      if (document.title !== wanted) document.title = wanted;
    };
    write();
    const watch = new MutationObserver(write);
    watch.observe(document.head, { subtree: true, childList: true, characterData: true });
    return () => {
      watch.disconnect();
      document.title = document.title.replace(COUNTED, '');
    };
  }, [count]);
}
