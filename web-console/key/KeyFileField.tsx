import type { RefObject } from 'preact';

interface KeyFileFieldProps {
  readonly id: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly mistake: string | undefined;
  readonly onChange: (file: File | null) => void;
}

/** Chooses a file with a private key. */
export function KeyFileField({ id, input, mistake, onChange }: KeyFileFieldProps) {
  return (
    <div class={mistake ? 'field field-wrong' : 'field'}>
      <label for={id}>Your private key file</label>
      <p class="hint" id={`${id}-hint`}>
        An OpenPGP key, such as one that GnuPG exports
      </p>
      {mistake !== undefined && (
        <p class="error" id={`${id}-error`} role="alert">
          <span class="visually-hidden">Error: </span>
          {mistake}
        </p>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept=".asc,.gpg,.pgp,.key,.sec,.txt,application/pgp-keys"
        aria-describedby={mistake ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={mistake !== undefined}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
      />
    </div>
  );
}
