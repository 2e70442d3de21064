import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import type { Keyring } from '../key/keyring.ts';
import { type Joined, readJoined } from './resealingApi.ts';
import { RosterChanged, type SealingProgress, sealFor } from './sealFor.ts';

/** What became of sealing for somebody. */
export type SealingPhase = 'sealing' | 'paused' | 'done' | 'roster' | 'failed';

export interface Sealing {
  /** Fingerprint of the key that it is for. */
  readonly key: string;
  readonly desk: string;
  readonly phase: SealingPhase;
  readonly progress: SealingProgress;
  /** Reports that they lacked when it began. */
  readonly of: number;
}

export interface ResealingControl {
  /** Who lacks reports; undefined until it is known. */
  readonly joined: readonly Joined[] | undefined;
  readonly sealing: Sealing | undefined;
  readonly seal: (whom: Joined) => void;
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly refresh: () => void;
}

const NOTHING: SealingProgress = { sealed: 0, left: 0, reports: 0 };

/**
 * Sealing for who joined. It goes on while the member is on other pages, as long as their key is unlocked; what is sealed
 * is kept, so that after a reload, or by a colleague, it goes on where it was.
 */
export function useResealing(
  me: Me | undefined,
  keyring: Keyring | undefined,
  onSignedOut: () => void,
): ResealingControl {
  const [list, setList] = useState<{ serial: number; joined: readonly Joined[] } | undefined>();
  const [sealing, setSealing] = useState<Sealing | undefined>();
  const run = useRef(0);
  const release = useRef<(() => void) | undefined>(undefined);
  const waiting = useRef<Promise<void> | undefined>(undefined);
  const reads = me?.permissions.includes('report.open') === true;

  const letGo = useCallback(() => {
    release.current?.();
    [release.current, waiting.current] = [undefined, undefined];
  }, []);

  const refresh = useCallback(async () => {
    if (!reads) return setList(undefined);
    await readJoined().then(setList, (error: unknown) => {
      if (isSignedOut(error)) onSignedOut();
    });
  }, [reads, onSignedOut]);
  useEffect(() => void refresh(), [refresh]);

  useEffect(
    () => () => {
      run.current += 1;
      letGo();
      setSealing(undefined);
    },
    [keyring, letGo],
  );

  const seal = async (whom: Joined): Promise<void> => {
    if (!keyring || !list || !me || sealing?.phase === 'sealing' || sealing?.phase === 'paused') return;
    run.current += 1;
    // A pause that came during the last batch of another does not hold this one.
    letGo();
    const own = run.current;
    const isOver = (): boolean => run.current !== own;
    const change = (to: Partial<Sealing>): void => {
      if (!isOver()) setSealing((now) => now && { ...now, ...to });
    };
    const { desk, fingerprint, lacking } = whom;
    setSealing({ key: fingerprint, desk, phase: 'sealing', progress: NOTHING, of: lacking });
    try {
      await sealFor(keyring, { desk, fingerprint, serial: list.serial }, me.root, {
        turn: () => waiting.current ?? Promise.resolve(),
        isOver,
        onProgress: (progress) => change({ progress }),
      });
      change({ phase: 'done' });
    } catch (error) {
      change({ phase: isRoster(error) ? 'roster' : 'failed' });
      if (!isOver() && isSignedOut(error)) onSignedOut();
    }
    await refresh();
  };

  const pause = (): void => {
    waiting.current = new Promise((resolve) => {
      release.current = resolve;
    });
    setSealing((now) => now && { ...now, phase: 'paused' });
  };
  const goOn = (): void => {
    setSealing((now) => now && { ...now, phase: 'sealing' });
    letGo();
  };

  return {
    joined: list?.joined,
    sealing,
    seal: (whom) => void seal(whom),
    pause,
    goOn,
    refresh: () => void refresh(),
  };
}

/** 404: the roster in force does not name the key any more. */
function isRoster(error: unknown): boolean {
  return error instanceof RosterChanged || (error instanceof Problem && [404, 409].includes(error.status));
}
