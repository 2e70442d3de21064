import { fingerprintWords, type Keyring } from './keyring.ts';

interface KeyStatusProps {
  readonly keyring: Keyring | undefined;
  readonly onLock: () => void;
}

/** In the header: whether the key is unlocked, which one, and the button that forgets it. */
export function KeyStatus({ keyring, onLock }: KeyStatusProps) {
  if (!keyring) return <p class="key-status">Key locked</p>;
  return (
    <div class="key-status">
      <p>
        Key unlocked <span class="fingerprint">{fingerprintWords(keyring.fingerprint.slice(-8))}</span>
      </p>
      <button type="button" class="button button-header" onClick={onLock}>
        Lock key
      </button>
    </div>
  );
}
