import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueuedReport } from '../../src/staff/wire.ts';
import type { OpeningReason } from '../../src/triage/rules/case/reasons.ts';
import { isSignedOut, Problem, Unreachable } from '../api/problem.ts';
import { type Cause, fetchSealed, readSummary, type SealedReport } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';
import type { Reading } from '../opener/protocol.ts';
import { giveReason, reasonFor } from './reasons.ts';

/** What has become of opening the report. */
export type OpeningState =
  | { readonly phase: 'locked' }
  | { readonly phase: 'reason' }
  | { readonly phase: 'fetching' }
  | { readonly phase: 'unreachable' }
  /** Its words were erased, on that day. */
  | { readonly phase: 'erased'; readonly on: string }
  | ({ readonly phase: 'read'; readonly reading: Reading } & SealedReport);

export interface ReportControl {
  /** Undefined until it is there; null when these desks have no such report. */
  readonly summary: QueuedReport | null | undefined;
  readonly opening: OpeningState;
  readonly retry: () => void;
  /** Opens it for a reason that was asked for. */
  readonly open: (reason: OpeningReason) => void;
  /** Asks again what the queue says of it. */
  readonly refresh: () => void;
}

/**
 * A report's view: what the queue says of it and, once there is a key, its words.
 * Nothing is fetched that counts as opening while the key is locked.
 */
export function useReport(
  id: string,
  keyring: Keyring | undefined,
  changes: number,
  onSignedOut: () => void,
): ReportControl {
  const [summary, setSummary] = useState<QueuedReport | null | undefined>();
  const [opening, setOpening] = useState<OpeningState>({ phase: 'locked' });
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(0);
  const answered = useRef(0);

  /** What is asked for at one time may be answered in another order: an older answer never takes the place of a newer one. */
  const readNewest = useCallback(
    async (cause: Cause): Promise<QueuedReport> => {
      asked.current += 1;
      const mine = asked.current;
      const found = await readSummary(id, cause).catch((error: unknown) => {
        // That it is gone is an answer too.
        if (error instanceof Problem) answered.current = Math.max(answered.current, mine);
        throw error;
      });
      if (mine > answered.current) {
        answered.current = mine;
        setSummary(found);
      }
      return found;
    },
    [id],
  );

  const fail = useCallback(
    (error: unknown) => {
      if (isSignedOut(error)) onSignedOut();
      else if (error instanceof Problem && error.status === 404) setSummary(null);
      else setOpening({ phase: 'unreachable' });
    },
    [onSignedOut],
  );

  useEffect(() => {
    let current = true;
    const onlyCurrent = (error: unknown): void => {
      if (current) fail(error);
    };
    const openOnce = async (): Promise<void> => {
      if (keyring) setOpening({ phase: 'fetching' });
      else setOpening({ phase: 'locked' });
      const found = await readNewest('person');
      if (!current) return;
      if (found.erasedOn !== null) return setOpening({ phase: 'erased', on: found.erasedOn });
      if (!keyring) return;
      const reason = reasonFor(found);
      if (reason === undefined) return setOpening({ phase: 'reason' });
      const read = await readOpened(id, keyring, reason);
      giveReason(id, reason);
      if (current) setOpening(read);
      await readNewest('console');
    };
    openOnce().catch(onlyCurrent);
    return () => {
      current = false;
    };
  }, [id, keyring, readNewest, fail, attempt]);

  const retry = (): void => setAttempt((count) => count + 1);
  const refresh = useCallback(() => {
    // An opened report stays on the screen while the service is away, and goes when it is the member's no more.
    readNewest('console').catch((error) => {
      if (!(error instanceof Unreachable)) fail(error);
    });
  }, [readNewest, fail]);
  const seen = useRef(changes);
  useEffect(() => {
    if (changes === seen.current) return;
    seen.current = changes;
    refresh();
  }, [changes, refresh]);
  const open = (reason: OpeningReason): void => {
    giveReason(id, reason);
    retry();
  };
  return { summary, opening, retry, open, refresh };
}

async function readOpened(id: string, keyring: Keyring, reason: OpeningReason): Promise<OpeningState> {
  const fetched = await fetchSealed(id, reason);
  return { phase: 'read', reading: await keyring.read(fetched.sha256, fetched.sealed), ...fetched };
}
