import { useEffect } from 'preact/hooks';
import { isPlainLetter } from '../ui/isPlainLetter.ts';

/** `j` and `k` move through the rows of a table as the arrows of a list would; Enter is the link's own. */
export function useRowKeys(table: { readonly current: HTMLTableElement | null }, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const move = (event: KeyboardEvent): void => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || !isPlainLetter(event)) return;
      const links = [...(table.current?.querySelectorAll<HTMLElement>('a.queue-link') ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const to = at === -1 ? (step === 1 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
      links[to]?.focus();
      if (links.length > 0) event.preventDefault();
    };
    addEventListener('keydown', move);
    return () => removeEventListener('keydown', move);
  }, [table, enabled]);
}
