const NAME = 'candour-console-shortcuts';

/** Whether single letters act. A choice of this browser; speech input types letters that nobody pressed. */
export function readShortcuts(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice; where the browser keeps nothing it holds until the page closes. */
export function writeShortcuts(on: boolean): void {
  try {
    localStorage.setItem(NAME, on ? 'on' : 'off');
  } catch {
    return;
  }
}
