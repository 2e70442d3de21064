import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import type { Language } from '../../src/interview/types.ts';
import { pickTwo } from '../../src/receipt/pickTwo.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import type { CallAction } from './call.ts';
import { Say } from './Say.tsx';
import { spell } from './spelling.ts';

interface ReadCodeProps {
  readonly language: Language;
  readonly words: readonly string[];
  /** Which three, from 0. */
  readonly group: number;
  readonly dispatch: (action: CallAction) => void;
}

/** As many as people can keep in mind while they write. */
const AT_ONCE = 3;

/** The nine words, three at a time, each with its letters. */
export function ReadCode({ language, words, group, dispatch }: ReadCodeProps) {
  const { code } = scriptFor(language);
  const first = group * AT_ONCE;
  const isLast = first + AT_ONCE >= words.length;
  const title = `Words ${first + 1} to ${first + AT_ONCE} of ${words.length}`;
  const next = (): void =>
    dispatch(isLast ? { type: 'confirm', ask: pickTwo(words.length) } : { type: 'group', group: group + 1 });
  return (
    <div class="call-narrow">
      <PageHeading key={group} title="The nine words" caption="The report is in. Now the way back to it">
        {title}
      </PageHeading>
      <Say language={language} lines={[...(group === 0 ? code.before : []), code.groups[group] ?? '']} />
      <ol class="spelled" start={first + 1} translate={false}>
        {words.slice(first, first + AT_ONCE).map((word, index) => (
          <li key={index}>
            <p class="spelled-word">
              <span class="spelled-number" aria-hidden="true">
                {first + index + 1}
              </span>
              <span data-word={first + index}>{word}</span>
            </p>
            <p class="spelled-letters">{spell(word).join(' · ')}</p>
          </li>
        ))}
      </ol>
      <p class="hint">Say the word, spell it, say it again. Wait until the caller has written it down.</p>
      <Say language={language} lines={[code.again]} />
      <div class="actions">
        <button type="button" class="button" onClick={next}>
          {isLast ? 'All nine are written down' : 'Next three words'}
        </button>
        {group > 0 && (
          <button
            type="button"
            class="button button-secondary"
            onClick={() => dispatch({ type: 'group', group: group - 1 })}
          >
            The three before
          </button>
        )}
      </div>
    </div>
  );
}
