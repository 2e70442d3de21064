import type { Report } from '../../src/report/report.ts';
import type { FromSealer, ToSealer } from '../sealer/protocol.ts';
import type { Pinned } from '../shared/pinned.ts';
import { loadSealer, type SealerLine } from './loadSealer.ts';
import { patiently } from './patiently.ts';

/** Put in by the build: path and hash of the sealer for browsers that have Curve25519, and of that for all others. */
declare const __SEALERS__: Readonly<Record<'newer' | 'older', Pinned>>;

export interface Sealer {
  send(report: Report, priority: boolean): void;
  close(): void;
}

/** What concerns the conversation. */
export type SealerNews = Exclude<FromSealer, { type: 'awake' }>;

export interface SealerOptions {
  readonly service: string;
  readonly fingerprint: string;
  readonly tell: (message: SealerNews) => void;
}

async function hasCurve25519(): Promise<boolean> {
  try {
    await Promise.all([
      crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']),
      crypto.subtle.generateKey('X25519', false, ['deriveBits']),
    ]);
    return true;
  } catch {
    return false;
  }
}

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

/**
 * Loads roster and sealer side by side and has the roster checked. Everything
 * that goes wrong on the way is told as `stopped`: then nothing can be sealed.
 */
export function openSealer({ service, fingerprint, tell }: SealerOptions): Sealer {
  let line: SealerLine | undefined;
  let isClosed = false;
  let isVerified = false;

  const stop = () => {
    line?.close();
    if (!isClosed) {
      isClosed = true;
      tell({ type: 'stopped' });
    }
  };
  const post = (message: ToSealer) => line?.post(message);
  const hear = (message: FromSealer) => {
    if (isClosed || message.type === 'awake') return;
    if (message.type === 'stopped') return stop();
    isVerified ||= message.type === 'verified';
    tell(message);
  };

  const open = async () => {
    const sealer = __SEALERS__[(await hasCurve25519()) ? 'newer' : 'older'];
    const [loaded, signed] = await Promise.all([
      patiently(() => loadSealer(service, sealer, { hear, lost: stop })),
      patiently(() => fetchRoster(service)),
    ]);
    line = loaded;
    if (isClosed) {
      line.close();
      return;
    }
    post({ type: 'prepare', service, fingerprint, signed });
  };
  open().catch(stop);

  return {
    send: (report, priority) => {
      if (isVerified) post({ type: 'send', report, priority });
    },
    close: () => {
      isClosed = true;
      line?.close();
    },
  };
}
