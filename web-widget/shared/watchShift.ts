/** GOV.UK's "Exit this page": Shift three times, each within five seconds of the one before. */
export const SHIFT_PRESSES = 3;
const WINDOW_MS = 5_000;

export interface ShiftWatch {
  /** How many presses are still needed; 0 leaves. Called with `SHIFT_PRESSES` when the time has run out. */
  readonly onCount: (left: number) => void;
}

/**
 * Counts presses of Shift on its own. Shift held for a capital letter or with
 * any other key counts for nothing and starts the count anew.
 * @returns stops watching.
 */
export function watchShift(target: Window, { onCount }: ShiftWatch): () => void {
  let presses = 0;
  let isAlone = false;
  let timer = 0;

  const reset = () => {
    target.clearTimeout(timer);
    if (presses > 0) {
      presses = 0;
      onCount(SHIFT_PRESSES);
    }
  };
  const down = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') {
      isAlone = false;
      reset();
    } else if (!event.repeat) {
      isAlone = !event.ctrlKey && !event.altKey && !event.metaKey;
    }
  };
  const up = (event: KeyboardEvent) => {
    if (event.key !== 'Shift' || !isAlone) {
      return;
    }
    isAlone = false;
    presses += 1;
    target.clearTimeout(timer);
    timer = target.setTimeout(reset, WINDOW_MS);
    onCount(SHIFT_PRESSES - presses);
  };
  target.addEventListener('keydown', down, true);
  target.addEventListener('keyup', up, true);
  return () => {
    target.clearTimeout(timer);
    target.removeEventListener('keydown', down, true);
    target.removeEventListener('keyup', up, true);
  };
}
