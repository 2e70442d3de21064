import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import type { ExportsView, ExportView } from '../../src/staff/exports/wire.ts';
import { readExports } from './outApi.ts';

export interface ExportsControl {
  /** Undefined until it is there. */
  readonly exports: ExportsView | undefined;
  readonly refresh: () => Promise<void>;
}

/**
 * What goes out of a case; read again when the case has changed, and when something has changed at the desks.
 *
 * @param onStep told of each document that stands elsewhere than it stood, whoever took the step
 */
export function useExports(
  { id, version }: CaseView,
  changes: number,
  onStep: (item: ExportView) => void,
): ExportsControl {
  const [exports, setExports] = useState<ExportsView | undefined>();
  const shown = useRef<ExportsView | undefined>(undefined);
  const asked = useRef(0);
  const told = useRef(onStep);
  told.current = onStep;
  const refresh = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    // While the service does not answer, what was read stays on the screen; the case itself says that it is away.
    const found = await readExports(id).catch(() => undefined);
    if (!found || mine !== asked.current) return;
    const before = shown.current?.exports;
    shown.current = before ? { ...found, exports: keepPlaces(before, found.exports) } : found;
    setExports(shown.current);
    if (!before) return;
    for (const item of found.exports) {
      if (before.find((one) => one.id === item.id)?.state !== item.state) told.current(item);
    }
  }, [id]);
  useEffect(() => {
    void refresh();
  }, [refresh, version, changes]);
  return { exports, refresh };
}

/** What comes anew stands below what somebody may be reading. */
function keepPlaces(before: readonly ExportView[], found: readonly ExportView[]): ExportView[] {
  const placeOf = ({ id }: ExportView): number => {
    const place = before.findIndex((one) => one.id === id);
    return place < 0 ? before.length : place;
  };
  return [...found].sort((a, b) => placeOf(a) - placeOf(b));
}
