import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { QueuedReport } from '../../src/staff/wire.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { fetchSealed, readSummary } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';
import type { Reading } from '../opener/protocol.ts';

/** What has become of opening the report. */
export type OpeningState =
  | { readonly phase: 'locked' }
  | { readonly phase: 'fetching' }
  | { readonly phase: 'unreachable' }
  | { readonly phase: 'read'; readonly reading: Reading; readonly sealed: Uint8Array<ArrayBuffer> };

export interface ReportControl {
  /** Undefined until it is there; null when these desks have no such report. */
  readonly summary: QueuedReport | null | undefined;
  readonly opening: OpeningState;
  readonly retry: () => void;
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
    if (!keyring) {
      setOpening({ phase: 'locked' });
      readSummary(id, 'person').then(showSummary, onlyCurrent);
    } else {
      setOpening({ phase: 'fetching' });
      readOpened(id, keyring)
        .then(async (read) => {
          if (current) setOpening(read);
          showSummary(await readSummary(id, 'console'));
        })
        .catch(onlyCurrent);
    }
    return () => {
      current = false;
    };
  }, [id, keyring, fail, attempt]);

  const refresh = useCallback(() => {
    readSummary(id, 'console').then(setSummary, (error) => {
      if (isSignedOut(error)) onSignedOut();
    });
  }, [id, onSignedOut]);
  const seen = useRef(changes);
  useEffect(() => {
    if (changes === seen.current) return;
    seen.current = changes;
    refresh();
  }, [changes, refresh]);

  return { summary, opening, retry: () => setAttempt((count) => count + 1), refresh };
}

async function readOpened(id: string, keyring: Keyring): Promise<OpeningState> {
  const sealed = await fetchSealed(id);
  return { phase: 'read', reading: await keyring.read(id, sealed), sealed };
}
