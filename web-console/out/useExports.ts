import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import type { ExportsView } from '../../src/staff/exports/wire.ts';
import { readExports } from './outApi.ts';

export interface ExportsControl {
  /** Undefined until it is there. */
  readonly exports: ExportsView | undefined;
  readonly refresh: () => Promise<void>;
}

/** What goes out of a case; read again when the case has changed. */
export function useExports({ id, version }: CaseView): ExportsControl {
  const [exports, setExports] = useState<ExportsView | undefined>();
  const refresh = useCallback(async (): Promise<void> => {
    // While the service does not answer, what was read stays on the screen; the case itself says that it is away.
    await readExports(id).then(setExports, () => undefined);
  }, [id]);
  useEffect(() => {
    void refresh();
  }, [refresh, version]);
  return { exports, refresh };
}
