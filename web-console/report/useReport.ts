import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueuedReport } from '../../src/staff/wire.ts';
import type { OpeningReason } from '../../src/triage/rules/case/reasons.ts';
import { isSignedOut, Problem, Unreachable } from '../api/problem.ts';
import { fetchSealed, readSummary, type SealedReport } from '../api/staffApi.ts';
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
    const showSummary = (found: QueuedReport): void => {
      if (current) setSummary(found);
    };
    const openOnce = async (): Promise<void> => {
      if (keyring) setOpening({ phase: 'fetching' });
      else setOpening({ phase: 'locked' });
      const found = await readSummary(id, 'person');
      if (!current) return;
      setSummary(found);
      if (found.erasedOn !== null) return setOpening({ phase: 'erased', on: found.erasedOn });
      if (!keyring) return;
      const reason = reasonFor(found);
      if (reason === undefined) return setOpening({ phase: 'reason' });
      const read = await readOpened(id, keyring, reason);
      giveReason(id, reason);
      if (current) setOpening(read);
      showSummary(await readSummary(id, 'console'));
    };
    openOnce().catch(onlyCurrent);
    return () => {
      current = false;
    };
  }, [id, keyring, fail, attempt]);

  const retry = (): void => setAttempt((count) => count + 1);
  const refresh = useCallback(() => {
    // An opened report stays on the screen while the service is away, and goes when it is the member's no more.
    readSummary(id, 'console').then(setSummary, (error) => {
      if (!(error instanceof Unreachable)) fail(error);
    });
  }, [id, fail]);
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
