import { useId } from 'preact/hooks';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** One line has a field of its own kind. */
  readonly rows?: number;
  readonly onInput: (value: string) => void;
}

/** A labelled field for words, of one line or several. */
export function TextField({ label, hint, value, rows = 1, onInput }: TextFieldProps) {
  const id = useId();
  const described = hint === undefined ? undefined : `${id}-hint`;
  const common = { id, value, 'aria-describedby': described };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={described}>
          {hint}
        </p>
      )}
      {rows > 1 ? (
        <textarea {...common} rows={rows} dir="auto" onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...common} type="text" dir="auto" onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    </div>
  );
}
