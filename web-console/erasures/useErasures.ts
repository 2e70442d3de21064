import { useEffect, useState } from 'preact/hooks';
import type { Erasures } from '../../src/staff/retention/wire.ts';
import { isSignedOut } from '../api/problem.ts';
import { call } from '../api/staffApi.ts';

/** Reports whose words go soon; undefined until they are there, null when the service did not answer. */
export function useErasures(changes: number, onSignedOut: () => void): Erasures | null | undefined {
  const [found, setFound] = useState<Erasures | null | undefined>();
  useEffect(() => {
    let current = true;
    call('/erasures', 'console')
      .then((answer) => answer.json())
      .then(
        (erasures: Erasures) => current && setFound(erasures),
        (error: unknown) => {
          if (!current) return;
          if (isSignedOut(error)) onSignedOut();
          else setFound((before) => before ?? null);
        },
      );
    return () => {
      current = false;
    };
  }, [changes, onSignedOut]);
  return found;
}
