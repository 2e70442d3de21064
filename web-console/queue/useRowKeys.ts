import { useLayoutEffect, useRef } from 'preact/hooks';
import { isPlainLetter } from '../ui/isPlainLetter.ts';

interface RowActions {
  readonly claimOne: (id: string) => void;
  readonly claimNext: () => void;
}

/**
 * `j` and `k` move through the rows of a table as the arrows of a list would; Enter is the link's own. `c` takes the report
 * of the chosen row, `n` the next one.
 */
export function useRowKeys(
  table: { readonly current: HTMLTableElement | null },
  enabled: boolean,
  actions: RowActions | undefined,
): void {
  const latest = useRef(actions);
  latest.current = actions;
  useLayoutEffect(() => {
    if (!enabled) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (!isPlainLetter(event)) return;
      const links = [...(table.current?.querySelectorAll<HTMLElement>('a.queue-link') ?? [])];
      const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step !== 0) move(links, at, step, event);
      if (event.key === 'n') latest.current?.claimNext();
      const chosen = links[at]?.getAttribute('data-report');
      if (event.key === 'c' && chosen) latest.current?.claimOne(chosen);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [table, enabled]);
}

function move(links: readonly HTMLElement[], at: number, step: 1 | -1, event: KeyboardEvent): void {
  const to = at === -1 ? (step === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
  links[to]?.focus();
  if (links.length > 0) event.preventDefault();
}
