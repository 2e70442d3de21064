import { useState } from 'preact/hooks';
import { KeyForm } from './KeyForm.tsx';
import type { Keyring } from './keyring.ts';

interface KeyBarProps {
  readonly rosterKeys: readonly string[];
  readonly onUnlocked: (keyring: Keyring) => void;
}

/** Over the queue, while the key is locked: what that means, and the form behind one press. */
export function KeyBar({ rosterKeys, onUnlocked }: KeyBarProps) {
  const [expanded, setExpanded] = useState(false);
  return (
    <section class="key-bar" aria-label="Your key">
      <div class="key-bar-line">
        <p>
          <strong>Your key is locked.</strong> Reports are opened on this device, with your own key.
        </p>
        <button
          type="button"
          class="button button-secondary"
          aria-expanded={expanded}
          aria-controls="key-bar-form"
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? 'Not now' : 'Unlock your key'}
        </button>
      </div>
      <div id="key-bar-form" hidden={!expanded}>
        {expanded && <KeyForm rosterKeys={rosterKeys} onUnlocked={onUnlocked} />}
      </div>
    </section>
  );
}
