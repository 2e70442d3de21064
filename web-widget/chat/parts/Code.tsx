import { useId } from 'preact/hooks';
import { useWords } from '../words.ts';

/** The return code: nine numbered words to write down. */
export function Code({ words, onWritten }: { words: readonly string[]; onWritten: () => void }) {
  const { ui } = useWords();
  const id = useId();
  return (
    <section class="sheet code" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{ui('codeTitle')}</h2>
      <p>{ui('codeIntro')}</p>
      <ol translate={false}>
        {words.map((word, index) => (
          <li key={index}>
            <span class="number" aria-hidden="true">
              {index + 1}
            </span>
            {word}
          </li>
        ))}
      </ol>
      <p class="care">{ui('codeKeep')}</p>
      <button type="button" class="send" onClick={onWritten}>
        {ui('codeWritten')}
      </button>
    </section>
  );
}
