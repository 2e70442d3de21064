/** True for a key pressed as a shortcut: without a modifier, and not where it is text. */
export function isPlainLetter(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  return !(event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null);
}
