import { useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { KeyForm } from '../key/KeyForm.tsx';
import { fingerprintWords, type Keyring } from '../key/keyring.ts';
import { Notice } from '../ui/Notice.tsx';
import { JoinedItem } from './JoinedItem.tsx';
import { isKnownRoot, rememberRoot } from './knownRoot.ts';
import type { ResealingControl } from './useResealing.ts';

interface JoinedListProps {
  readonly me: Me;
  readonly control: ResealingControl;
  readonly keyring: Keyring | undefined;
  readonly onUnlocked: (keyring: Keyring) => void;
}

/** Who has joined and cannot open older reports, and the way to let them. */
export function JoinedList({ me, control, keyring, onUnlocked }: JoinedListProps) {
  const [known, setKnown] = useState(() => isKnownRoot(me.root));
  const { joined = [], sealing } = control;
  const others = joined.filter(({ member }) => member !== me.member);
  const own = joined.find(({ member }) => member === me.member);
  if (joined.length === 0 && sealing?.phase !== 'done') return null;
  return (
    <section aria-labelledby="joined">
      <h2 id="joined">Older reports, for who joined</h2>
      {own && (
        <Notice tone="info" title={`${own.lacking} of ${own.open} reports cannot be opened by you yet`}>
          <p>They were sealed before your key was in the roster. Ask a colleague to seal them for you, on this page.</p>
        </Notice>
      )}
      {sealing?.phase === 'done' && (
        <Notice tone="good" title="Sealed" role="status">
          <p>
            {reportWords(sealing.progress.reports)} sealed.
            {sealing.progress.left > 0 &&
              ` ${sealing.progress.left} could not be: your own key does not open them. A colleague who has been here longer can.`}
          </p>
        </Notice>
      )}
      {others.length > 0 && !known && (
        <Notice tone="bad" title="The unit's root key is not the one that this browser knows" role="alert">
          <p>
            Seal nothing until whoever keeps the root key has read you this fingerprint:{' '}
            <span class="whole-fingerprint">{fingerprintWords(me.root)}</span>
          </p>
          <button
            type="button"
            class="button button-secondary"
            onClick={() => {
              rememberRoot(me.root);
              setKnown(true);
            }}
          >
            I have compared it: it is the unit's new root key
          </button>
        </Notice>
      )}
      {known && others.length > 0 && !keyring && (
        <>
          <p>To seal reports for a colleague, unlock your own key.</p>
          <KeyForm rosterKeys={me.keys} onUnlocked={onUnlocked} />
        </>
      )}
      {known && others.length > 0 && (
        <ul class="people">
          {others.map((one) => (
            <JoinedItem
              key={`${one.desk} ${one.fingerprint}`}
              joined={one}
              desk={me.desks.find(({ id }) => id === one.desk)?.name.en ?? one.desk}
              control={control}
              isUnlocked={keyring !== undefined}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function reportWords(reports: number): string {
  return reports === 1 ? '1 report was' : `${reports} reports were`;
}
