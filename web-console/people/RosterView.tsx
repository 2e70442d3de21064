import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { readRoster } from '../api/staffApi.ts';
import { fingerprintWords, type Keyring } from '../key/keyring.ts';
import { startOpener } from '../key/startOpener.ts';
import type { ShownRoster } from '../opener/protocol.ts';
import { JoinedList } from '../resealing/JoinedList.tsx';
import type { ResealingControl } from '../resealing/useResealing.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { dayWords } from './dayWords.ts';

/** From here on the root key's holder should have signed the next one. */
const SOON_DAYS = 7;

interface RosterViewProps {
  readonly me: Me;
  readonly resealing: ResealingControl;
  readonly keyring: Keyring | undefined;
  readonly onUnlocked: (keyring: Keyring) => void;
}

/** The roster that reporters' browsers seal to: who has a key at which desk, with fingerprints to compare, and until when. */
export function RosterView({ me, resealing, keyring, onUnlocked }: RosterViewProps) {
  const [shown, setShown] = useState<ShownRoster | 'unreadable' | undefined>();
  useEffect(resealing.refresh, []);
  useEffect(() => {
    const opener = startOpener();
    readRoster()
      .then((signed) => opener.ask({ ask: 'roster', signed, rootFingerprint: me.root }))
      .then((answer) => setShown(answer ?? 'unreadable'))
      .catch(() => setShown('unreadable'))
      .finally(() => opener.end());
    return () => opener.end();
  }, [me.root]);
  return (
    <>
      <PageHeading title="Roster" caption={me.unit}>
        Roster
      </PageHeading>
      {shown === undefined && <p role="status">Checking the signature…</p>}
      {shown === 'unreadable' && (
        <Notice tone="bad" title="The roster could not be checked" role="alert">
          <p>
            Its signature does not hold, it has expired, or the service does not answer. Chats take no report with it.
          </p>
        </Notice>
      )}
      {typeof shown === 'object' && me.permissions.includes('report.open') && (
        <JoinedList me={me} control={resealing} keyring={keyring} onUnlocked={onUnlocked} />
      )}
      {typeof shown === 'object' && <Desks shown={shown} root={me.root} />}
    </>
  );
}

function Desks({ shown, root }: { readonly shown: ShownRoster; readonly root: string }) {
  const { daysLeft } = shown;
  const days = daysLeft === 0 ? 'the last day' : daysLeft === 1 ? '1 day left' : `${daysLeft} days left`;
  return (
    <>
      <p>
        Number {shown.serial}, signed on {dayWords(shown.issued)}; it holds until the end of {dayWords(shown.expires)} (
        {days}
        ).
      </p>
      {daysLeft <= SOON_DAYS && (
        <Notice tone="warn" title={`The roster expires soon: ${days}`}>
          <p>Ask whoever keeps the unit's root key to sign the next one. Without it chats take no report.</p>
        </Notice>
      )}
      <p>
        Compare these with what each person's own device says: read the fingerprint to each other on the phone. The
        unit's root key: <span class="whole-fingerprint">{fingerprintWords(root)}</span>
      </p>
      {shown.desks.map((desk) => (
        <section key={desk.id} aria-labelledby={`desk-${desk.id}`}>
          <h2 id={`desk-${desk.id}`}>{desk.name}</h2>
          <ul class="people">
            {desk.members.map(({ id, fingerprint }) => (
              <li class="person" key={id}>
                <h3>{id}</h3>
                <p class="whole-fingerprint">{fingerprintWords(fingerprint)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
