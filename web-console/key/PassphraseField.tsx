import { useState } from 'preact/hooks';

interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly mistake: string | undefined;
  readonly onChange: (value: string) => void;
}

const SHOWN = { type: 'text' } as const;
const HIDDEN = { type: 'password' } as const;

/** A passphrase, hidden until its owner wants to see it, and offered to no password store. */
export function PassphraseField({ id, label, hint, value, mistake, onChange }: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  const described = [hint === undefined ? '' : `${id}-hint`, mistake === undefined ? '' : `${id}-error`]
    .join(' ')
    .trim();
  return (
    <div class={mistake === undefined ? 'field' : 'field field-wrong'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {mistake !== undefined && (
        <p class="error" id={`${id}-error`} role="alert">
          <span class="visually-hidden">Error: </span>
          {mistake}
        </p>
      )}
      <div class="passphrase">
        <input
          id={id}
          {...(shown ? SHOWN : HIDDEN)}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={value}
          {...(described === '' ? {} : { 'aria-describedby': described })}
          aria-invalid={mistake !== undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button button-quiet"
          aria-label={`${shown ? 'Hide' : 'Show'}: ${label}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </button>
      </div>
    </div>
  );
}
