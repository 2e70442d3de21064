import { useCallback, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { claim, takeNext } from '../api/queueApi.ts';
import { goTo } from '../route.ts';
import { shortId } from './reportWords.ts';

interface ClaimingOptions {
  readonly refresh: () => void;
  readonly onSignedOut: () => void;
}

export interface Claiming {
  /** Why the last claim gave nothing, in words; undefined while there is nothing to say. */
  readonly lost: string | undefined;
  readonly claimOne: (id: string) => void;
  readonly claimNext: () => void;
}

const CLAIMING_ROLES = ['intake-officer', 'analyst', 'decision-maker'];

/** Whether the member's roles let them take reports. The service decides; this only shows what it will allow. */
export function mayTake(me: Me): boolean {
  return me.roles.some((role) => CLAIMING_ROLES.includes(role));
}

/** Takes reports from the queue, and goes to what was taken. */
export function useClaiming({ refresh, onSignedOut }: ClaimingOptions): Claiming {
  const [lost, setLost] = useState<string | undefined>();

  const attempt = useCallback(
    async (take: () => Promise<string | undefined>) => {
      setLost(undefined);
      try {
        const why = await take();
        setLost(why);
        if (why !== undefined) refresh();
      } catch (error) {
        if (isSignedOut(error)) onSignedOut();
        else setLost(error instanceof Problem ? error.message : 'The service did not answer. Nothing was taken.');
      }
    },
    [refresh, onSignedOut],
  );

  return {
    lost,
    claimOne: (id) =>
      void attempt(async () => {
        const { taken, holder } = await claim(id);
        if (!taken) return `${holder} has report ${shortId(id)}.`;
        goTo({ view: 'report', id });
        return undefined;
      }),
    claimNext: () =>
      void attempt(async () => {
        const id = await takeNext();
        if (id === null) return 'No report is waiting that nobody has.';
        goTo({ view: 'report', id });
        return undefined;
      }),
  };
}
