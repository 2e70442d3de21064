import type { SearchControl } from './useSearch.ts';

/** How far the index is, and the button that begins, pauses or goes on. */
export function IndexBar({ control }: { readonly control: SearchControl }) {
  const { phase, progress, fill, pause } = control;
  const isWorking = phase === 'starting' || phase === 'filling';
  return (
    <section class="index-bar" aria-label="Index">
      {phase === 'off' ? (
        <p>
          To search, this device reads the reports that you have opened, and those whose conflict check is done. That it
          did is recorded for each. The index is encrypted here, and gone when you sign out.
        </p>
      ) : (
        <>
          <p id="index-words">{indexWords(control)}</p>
          {progress && progress.of > 0 && (
            <progress aria-labelledby="index-words" max={progress.of} value={progress.done + progress.unreadable} />
          )}
          {progress !== undefined && progress.unreadable > 0 && (
            <p class="hint">{progress.unreadable} are sealed to other keys than yours, or damaged.</p>
          )}
        </>
      )}
      <button type="button" class="button button-secondary" onClick={isWorking ? pause : fill}>
        {BUTTONS[phase]}
      </button>
    </section>
  );
}

const BUTTONS: Readonly<Record<SearchControl['phase'], string>> = {
  off: 'Read the reports and search',
  starting: 'Pause',
  filling: 'Pause',
  paused: 'Go on',
  ready: 'Look for new reports',
  failed: 'Try again',
};

function indexWords({ phase, progress }: SearchControl): string {
  const done = progress ? `${progress.done} of ${progress.of} reports` : '';
  switch (phase) {
    case 'off':
      return '';
    case 'starting':
      return 'Starting…';
    case 'filling':
      return progress ? `Reading: ${done}` : 'Asking which reports there are…';
    case 'paused':
      return `Paused: ${done === '' ? 'nothing' : done} can be searched`;
    case 'ready':
      return `${done} can be searched`;
    case 'failed':
      return `The service did not answer. ${done === '' ? 'Nothing' : done} can be searched`;
  }
}
