import type { Report } from '../../src/report/report.ts';
import type { FromSealer, ToSealer } from '../sealer/protocol.ts';
import type { Pinned } from '../shared/pinned.ts';
import { loadSealer } from './loadSealer.ts';

/** Put in by the build: the sealer's path and hash. */
declare const __SEALER__: Pinned;

/** Waits between tries to load; after the last one the chat says that it cannot take a report. */
const RETRY_AFTER_MS = [1_000, 4_000];

export interface Sealer {
  send(report: Report, priority: boolean): void;
  close(): void;
}

export interface SealerOptions {
  readonly service: string;
  readonly fingerprint: string;
  readonly tell: (message: FromSealer) => void;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function fetchRoster(service: string): Promise<unknown> {
  const response = await fetch(`${service}/v1/roster`, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  if (!response.ok) {
    throw new TypeError('the roster cannot be fetched');
  }
  return response.json();
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (const pause of RETRY_AFTER_MS) {
    try {
      return await attempt();
    } catch {
      await wait(pause);
    }
  }
  return attempt();
}

/**
 * Loads roster and sealer side by side and has the roster checked. Everything
 * that goes wrong on the way is told as `stopped`: then nothing can be sealed.
 */
export function openSealer({ service, fingerprint, tell }: SealerOptions): Sealer {
  let worker: Worker | undefined;
  let isClosed = false;
  let isVerified = false;

  const stop = () => {
    worker?.terminate();
    if (!isClosed) {
      isClosed = true;
      tell({ type: 'stopped' });
    }
  };
  const post = (message: ToSealer) => worker?.postMessage(message);

  const open = async () => {
    const [loaded, signed] = await Promise.all([
      patiently(() => loadSealer(service, __SEALER__)),
      patiently(() => fetchRoster(service)),
    ]);
    worker = loaded;
    if (isClosed) {
      worker.terminate();
      return;
    }
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      stop();
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromSealer>) => {
      if (isClosed) return;
      if (data.type === 'stopped') return stop();
      isVerified ||= data.type === 'verified';
      tell(data);
    });
    post({ type: 'prepare', service, fingerprint, signed });
  };
  open().catch(stop);

  return {
    send: (report, priority) => {
      if (isVerified) post({ type: 'send', report, priority });
    },
    close: () => {
      isClosed = true;
      worker?.terminate();
    },
  };
}
