/** As long as a list can show. */
const MAX_NAME = 64;

interface NameFieldProps {
  readonly value: string;
  readonly mistake: string | undefined;
  readonly onChange: (value: string) => void;
}

/** What a person calls a passkey, so that they know which one to remove when a device is lost. */
export function NameField({ value, mistake, onChange }: NameFieldProps) {
  const hints = mistake === undefined ? 'passkey-name-hint' : 'passkey-name-hint passkey-name-error';
  return (
    <div class={mistake === undefined ? 'field' : 'field field-wrong'}>
      <label for="passkey-name">Name of the passkey</label>
      <p class="hint" id="passkey-name-hint">
        The device it is on, such as: work laptop
      </p>
      {mistake !== undefined && (
        <p class="error" id="passkey-name-error" role="alert">
          <span class="visually-hidden">Error: </span>
          {mistake}
        </p>
      )}
      <input
        id="passkey-name"
        type="text"
        autocomplete="off"
        maxLength={MAX_NAME}
        value={value}
        aria-describedby={hints}
        aria-invalid={mistake !== undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
