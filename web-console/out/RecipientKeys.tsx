import { useId, useState } from 'preact/hooks';
import type { Keyring } from '../key/keyring.ts';
import { fingerprintWords } from '../key/keyring.ts';
import { readBytes } from '../key/readBytes.ts';
import type { RecipientFault } from '../opener/outProtocol.ts';

/** A recipient's public key that was read here. */
export interface GivenKey {
  readonly source: string | Uint8Array;
  readonly fingerprint: string;
  readonly userId: string;
}

/** As many as the service records of one release. */
const MOST_KEYS = 3;

const FAULTS: Partial<Record<RecipientFault, string>> = {
  malformed: 'That is no OpenPGP public key.',
  'private-key': 'That is a private key. Whoever gave it to you has to make a new one; load the public one.',
  expired: 'That key has expired. Ask the recipient for a newer one.',
  revoked: 'That key has been revoked. Ask the recipient for a newer one.',
};
const OTHER_FAULT = 'Nothing can be sealed to that key so that GnuPG 2.2 opens it. Ask the recipient for another one.';

interface RecipientKeysProps {
  readonly keyring: Keyring;
  readonly keys: readonly GivenKey[];
  readonly onKeys: (keys: readonly GivenKey[]) => void;
}

/** The public keys that a document is sealed to, each with the fingerprint to compare. */
export function RecipientKeys({ keyring, keys, onKeys }: RecipientKeysProps) {
  const [pasted, setPasted] = useState('');
  const [error, setError] = useState<string | undefined>();
  const id = useId();
  const add = async (source: string | Uint8Array | undefined): Promise<void> => {
    const key = source === undefined ? undefined : await keyring.out.describeKey(source);
    if (!source || !key) return setError('The file cannot be read.');
    if (!key.ok) return setError(FAULTS[key.fault] ?? OTHER_FAULT);
    setError(undefined);
    setPasted('');
    const others = keys.filter(({ fingerprint }) => fingerprint !== key.fingerprint);
    onKeys([...others, { source, fingerprint: key.fingerprint, userId: key.userId }]);
  };
  return (
    <fieldset class="choices recipients">
      <legend>Whose keys is it sealed to, beside the desk’s?</legend>
      {keys.map((key) => (
        <div key={key.fingerprint} class="given-key">
          <p dir="auto">{key.userId}</p>
          <p class="fingerprint">{fingerprintWords(key.fingerprint)}</p>
          <button
            type="button"
            class="link-button"
            onClick={() => onKeys(keys.filter(({ fingerprint }) => fingerprint !== key.fingerprint))}
          >
            Take this key away
          </button>
        </div>
      ))}
      {keys.length > 0 && (
        <p class="hint">
          Compare each fingerprint with one that the recipient gave you another way: by telephone, or on paper.
        </p>
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {keys.length < MOST_KEYS && (
        <>
          <div class="field">
            <label for={`${id}-file`}>Load a public key</label>
            <input
              id={`${id}-file`}
              type="file"
              accept=".asc,.gpg,.pgp,.key,.txt,application/pgp-keys"
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (file) void readBytes(file).then(toSource).then(add);
              }}
            />
          </div>
          <div class="field">
            <label for={`${id}-text`}>or paste it</label>
            <textarea
              id={`${id}-text`}
              rows={3}
              spellcheck={false}
              value={pasted}
              onInput={(event) => setPasted(event.currentTarget.value)}
            />
          </div>
          <button
            type="button"
            class="button button-secondary"
            aria-disabled={pasted.trim() === ''}
            onClick={() => {
              if (pasted.trim() !== '') void add(pasted);
            }}
          >
            Read the pasted key
          </button>
        </>
      )}
    </fieldset>
  );
}

/** A file's bytes as a key is read: its text where it is armored. */
function toSource(bytes: Uint8Array | undefined): string | Uint8Array | undefined {
  if (!bytes) return undefined;
  const text = new TextDecoder().decode(bytes);
  return text.includes('-----BEGIN') ? text : bytes;
}
