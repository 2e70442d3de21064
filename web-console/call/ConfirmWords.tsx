import { useRef, useState } from 'preact/hooks';
import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import { fill } from '../../src/interview/texts/fill.ts';
import type { Language } from '../../src/interview/types.ts';
import { isSameWord } from '../../src/receipt/isSameWord.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import type { CallAction } from './call.ts';
import { Say } from './Say.tsx';

interface ConfirmWordsProps {
  readonly language: Language;
  readonly words: readonly string[];
  /** The two places asked for, from 0. */
  readonly ask: readonly [number, number];
  readonly dispatch: (action: CallAction) => void;
}

type Typed = Readonly<Record<number, string>>;

/** Two words read back by the caller, or on without them after a warning. */
export function ConfirmWords({ language, words, ask, dispatch }: ConfirmWordsProps) {
  const { code } = scriptFor(language);
  const [typed, setTyped] = useState<Typed>({});
  const [checked, setChecked] = useState<Typed | null>(null);
  const [warned, setWarned] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isRight = (place: number, from: Typed): boolean => isSameWord(from[place] ?? '', words[place] ?? '');
  const wrong = checked === null ? [] : ask.filter((place) => !isRight(place, checked));

  const submit = (event: Event): void => {
    event.preventDefault();
    const first = ask.find((place) => !isRight(place, typed));
    if (first === undefined) {
      dispatch({ type: 'noted', noted: true });
      return;
    }
    setChecked(typed);
    form.current?.querySelector<HTMLInputElement>(`[data-place="${first}"]`)?.focus();
  };

  return (
    <div class="call-narrow">
      <PageHeading title="The nine words" caption="The report is in. Now the way back to it">
        Did they get them right?
      </PageHeading>
      <Say
        language={language}
        lines={[...(wrong.length > 0 ? [code.wrong] : []), fill(code.confirm, { a: ask[0] + 1, b: ask[1] + 1 })]}
      />
      <form ref={form} class="form" onSubmit={submit} noValidate>
        {ask.map((place) => (
          <div class={wrong.includes(place) ? 'field field-wrong' : 'field'} key={place}>
            <label for={`word-${place}`}>Word {place + 1}, as the caller reads it</label>
            {wrong.includes(place) && (
              <p class="error" id={`word-${place}-error`}>
                <span class="visually-hidden">Error: </span>Not the same. Read word {place + 1} out again
              </p>
            )}
            <input
              id={`word-${place}`}
              data-place={place}
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={typed[place] ?? ''}
              aria-describedby={wrong.includes(place) ? `word-${place}-error` : undefined}
              aria-invalid={wrong.includes(place)}
              onInput={(event) => setTyped({ ...typed, [place]: event.currentTarget.value })}
            />
          </div>
        ))}
        <div class="actions">
          <button type="submit" class="button">
            Check
          </button>
          <button type="button" class="button button-secondary" onClick={() => dispatch({ type: 'read-again' })}>
            Read the words again
          </button>
          <button type="button" class="button button-secondary" onClick={() => setWarned(true)}>
            Go on without them
          </button>
        </div>
      </form>
      <div role="alert">
        {warned && (
          <div class="call-without">
            <Say language={language} lines={[code.without]} />
            <button
              type="button"
              class="button button-secondary"
              onClick={() => dispatch({ type: 'noted', noted: false })}
            >
              The caller says yes
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
