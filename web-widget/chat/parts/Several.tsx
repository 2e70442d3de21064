import { useId, useState } from 'preact/hooks';
import { useWords } from '../words.ts';

/** One of several answers that may be picked together. */
export interface Pickable {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Cannot stand beside another. */
  readonly isAlone: boolean;
}

interface SeveralProps {
  readonly label: string;
  readonly options: readonly Pickable[];
  readonly picked: readonly string[];
  /** Whether words in the composer are an answer too, so that nothing need be picked. */
  readonly hasWords: boolean;
  /** Told of every change, so that nothing is lost on the way back. */
  readonly onDraft: (picked: readonly string[]) => void;
  readonly onDone: (picked: readonly string[]) => void;
}

/** What is picked after a press: an answer that stands alone takes the others away, and they take it away. */
function toggled(options: readonly Pickable[], picked: readonly string[], pressed: Pickable): string[] {
  if (picked.includes(pressed.id)) return picked.filter((id) => id !== pressed.id);
  const next = pressed.isAlone ? [pressed.id] : [...picked, pressed.id];
  return options.filter(({ id, isAlone }) => next.includes(id) && (id === pressed.id || !isAlone)).map(({ id }) => id);
}

/** Answers of which several may be picked, and the way on. */
export function Several({ label, options, picked, hasWords, onDraft, onDone }: SeveralProps) {
  const { ui } = useWords();
  const id = useId();
  const [isEmpty, setIsEmpty] = useState(false);
  const press = (option: Pickable) => {
    setIsEmpty(false);
    onDraft(toggled(options, picked, option));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (picked.length === 0 && !hasWords) setIsEmpty(true);
    else onDone(picked);
  };
  return (
    <form class="several" onSubmit={submit} noValidate>
      <fieldset aria-describedby={`${id}-error`}>
        <legend class="hidden">{label}</legend>
        <p class={isEmpty ? 'error' : 'hint'} id={`${id}-error`} role="alert">
          {ui('pickSeveral')}
        </p>
        {options.map((option) => (
          <div class="tick" key={option.id}>
            <input
              type="checkbox"
              id={`${id}-${option.id}`}
              checked={picked.includes(option.id)}
              aria-describedby={option.hint ? `${id}-${option.id}-hint` : undefined}
              onChange={() => press(option)}
            />
            <label for={`${id}-${option.id}`}>{option.label}</label>
            {option.hint && (
              <p class="hint" id={`${id}-${option.id}-hint`}>
                {option.hint}
              </p>
            )}
          </div>
        ))}
      </fieldset>
      <button type="submit" class="choice main">
        {ui('pickedDone')}
      </button>
    </form>
  );
}
