import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Report } from '../../src/report/report.ts';
import type { ChatConfig } from './config.ts';
import { openSealer, type Sealer, type SealerNews } from './sealerClient.ts';

export interface SealerHandle {
  send(report: Report, priority: boolean): void;
  /** Loads everything anew after a stop. */
  reopen(): void;
  close(): void;
}

/** Keeps one sealer for as long as the chat lives. `tell` hears all that it says. */
export function useSealer(config: ChatConfig, tell: (message: SealerNews) => void): SealerHandle {
  const sealer = useRef<Sealer | null>(null);
  const [round, setRound] = useState(0);
  const hear = useRef(tell);
  hear.current = tell;

  useEffect(() => {
    const { service, fingerprint } = config;
    const opened = openSealer({ service, fingerprint, tell: (message) => hear.current(message) });
    sealer.current = opened;
    return () => opened.close();
  }, [config, round]);

  return {
    send: useCallback((report, priority) => sealer.current?.send(report, priority), []),
    reopen: useCallback(() => setRound((before) => before + 1), []),
    close: useCallback(() => sealer.current?.close(), []),
  };
}
