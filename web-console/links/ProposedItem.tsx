import { useId, useState } from 'preact/hooks';
import { type Identifier, MAX_IDENTIFIER_CHARACTERS } from '../../src/links/kinds.ts';
import { variantsOf } from '../../src/links/variantsOf.ts';
import { KIND_WORDS } from './linkWords.ts';

interface ProposedItemProps {
  readonly identifier: Identifier;
  readonly busy: boolean;
  readonly onConfirm: (corrected: Identifier) => void;
  readonly onLeave: () => void;
}

/** Something that the report may be linked by, to confirm, correct or leave out. */
export function ProposedItem({ identifier, busy, onConfirm, onLeave }: ProposedItemProps) {
  const field = useId();
  const [text, setText] = useState(identifier.text);
  const [wrong, setWrong] = useState(false);
  const confirm = (event: Event): void => {
    event.preventDefault();
    const corrected = { kind: identifier.kind, text: text.trim() };
    const usable = variantsOf(corrected).length > 0;
    setWrong(!usable);
    if (usable && !busy) onConfirm(corrected);
  };
  const label = KIND_WORDS[identifier.kind];
  return (
    <li class="link-item">
      <form class="link-form" onSubmit={confirm} noValidate>
        <div class={wrong ? 'field field-wrong' : 'field'}>
          <label for={field}>{label}</label>
          {wrong && (
            <p class="error" id={`${field}-error`} role="alert">
              <span class="visually-hidden">Error: </span>This cannot be a {label.toLowerCase()}
            </p>
          )}
          <input
            id={field}
            type="text"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            maxLength={MAX_IDENTIFIER_CHARACTERS}
            value={text}
            aria-invalid={wrong}
            aria-describedby={wrong ? `${field}-error` : undefined}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div class="actions">
          <button type="submit" class="button button-secondary" aria-disabled={busy}>
            Confirm<span class="visually-hidden"> {label.toLowerCase()}</span>
          </button>
          <button type="button" class="link-button" onClick={onLeave}>
            Leave out<span class="visually-hidden"> {identifier.text}</span>
          </button>
        </div>
      </form>
    </li>
  );
}
