import { useWords } from '../words.ts';

/** The visible end. */
export function Ended({ cleared, onClear }: { cleared: boolean; onClear: () => void }) {
  const { ui } = useWords();
  return (
    <section class="ended">
      <h2>{ui('ended')}</h2>
      <p role="status">{ui(cleared ? 'cleared' : 'endedHint')}</p>
      {!cleared && (
        <button type="button" class="choice" onClick={onClear}>
          {ui('clear')}
        </button>
      )}
    </section>
  );
}
