import { useId, useRef, useState } from 'preact/hooks';
import { isSameWord } from '../../../src/receipt/isSameWord.ts';
import { useWords } from '../words.ts';

interface ConfirmCodeProps {
  readonly words: readonly string[];
  /** The two places asked for, from 0. */
  readonly ask: readonly [number, number];
  readonly onShowAgain: () => void;
  readonly onDone: (confirmed: boolean) => void;
}

/** Two words typed back from paper, or a warning and on without them. */
export function ConfirmCode({ words, ask, onShowAgain, onDone }: ConfirmCodeProps) {
  const { ui } = useWords();
  const id = useId();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [checked, setChecked] = useState<Readonly<Record<number, string>> | null>(null);
  const [isWarned, setIsWarned] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const isRight = (place: number, from: Readonly<Record<number, string>>) =>
    isSameWord(from[place] ?? '', words[place] ?? '');
  const errorAt = (place: number): string | undefined => {
    if (!checked || isRight(place, checked)) return undefined;
    return ui((checked[place] ?? '').trim() === '' ? 'confirmMissing' : 'confirmWrong', { n: place + 1 });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const wrong = ask.find((place) => !isRight(place, typed));
    if (wrong === undefined) return onDone(true);
    setChecked(typed);
    form.current?.querySelector<HTMLInputElement>(`[data-place="${wrong}"]`)?.focus();
  };

  return (
    <section class="sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{ui('confirmAsk', { a: ask[0] + 1, b: ask[1] + 1 })}</h2>
      <form ref={form} onSubmit={submit} noValidate>
        {ask.map((place) => {
          const error = errorAt(place);
          return (
            <div class={error ? 'field wrong' : 'field'} key={place}>
              <label for={`${id}-${place}`}>{ui('confirmWord', { n: place + 1 })}</label>
              {error && (
                <p class="error" id={`${id}-${place}-error`}>
                  {error}
                </p>
              )}
              <input
                type="text"
                id={`${id}-${place}`}
                data-place={place}
                autocomplete="off"
                autocapitalize="none"
                spellcheck={false}
                value={typed[place] ?? ''}
                aria-invalid={error ? 'true' : undefined}
                aria-describedby={error ? `${id}-${place}-error` : undefined}
                onInput={(event) => setTyped({ ...typed, [place]: event.currentTarget.value })}
              />
            </div>
          );
        })}
        <button type="submit" class="send">
          {ui('confirmButton')}
        </button>
      </form>
      <div class="choices">
        <button type="button" class="choice" onClick={onShowAgain}>
          {ui('showAgain')}
        </button>
        {!isWarned && (
          <button type="button" class="choice quiet" onClick={() => setIsWarned(true)}>
            {ui('goOn')}
          </button>
        )}
      </div>
      <div role="alert">
        {isWarned && (
          <div class="warning">
            <p>{ui('goOnWarning')}</p>
            <button type="button" class="choice" onClick={() => onDone(false)}>
              {ui('goOnAnyway')}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
