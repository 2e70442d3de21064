import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Deliveries } from '../../src/staff/deliveries/wire.ts';
import { readDeliveries, retryDelivery } from '../api/deliveryApi.ts';
import { isSignedOut } from '../api/problem.ts';
import { problemWords } from '../people/problemWords.ts';

export interface DeliveriesControl {
  readonly list: Deliveries | undefined;
  readonly fault: string | undefined;
  /** What was just done, for who cannot see the list change. */
  readonly said: string;
  readonly refresh: () => void;
  readonly retry: (id: string, title: string) => void;
}

/** What left and what did not; having one tried again reads the list again. */
export function useDeliveries(onSignedOut: () => void): DeliveriesControl {
  const [list, setList] = useState<Deliveries | undefined>();
  const [fault, setFault] = useState<string | undefined>();
  const [said, setSaid] = useState('');

  const act = useCallback(
    async (action: () => Promise<string>) => {
      setFault(undefined);
      setSaid('');
      try {
        const done = await action();
        setList(await readDeliveries());
        setSaid(done);
      } catch (error) {
        if (isSignedOut(error)) return onSignedOut();
        setFault(problemWords(error));
        setList(await readDeliveries().catch(() => undefined));
      }
    },
    [onSignedOut],
  );

  useEffect(() => {
    void act(async () => '');
  }, [act]);

  return {
    list,
    fault,
    said,
    refresh: () => void act(async () => 'The list is up to date.'),
    retry: (id, title) =>
      void act(async () => {
        await retryDelivery(id);
        return `${title} is tried again within moments.`;
      }),
  };
}
