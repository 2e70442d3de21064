import { startRelay, startSilentRelay } from '../../test/support/relay.ts';

/** A relay to bench with, however it behaves. */
export interface BenchRelay {
  readonly url: string;
  close(): Promise<void>;
}

const SLOW_MS = 300;

/** The relays that accepting is measured with; without one no mail leaves. */
export const relays: Readonly<Record<string, (() => Promise<BenchRelay>) | undefined>> = {
  'no mail': undefined,
  [`a relay of ${SLOW_MS} ms`]: () => startRelay({ delayMs: SLOW_MS }),
  'a silent relay': startSilentRelay,
  'a relay that rejects': () => startRelay({ refuse: () => ({ code: 550, at: 'recipient' }) }),
};
