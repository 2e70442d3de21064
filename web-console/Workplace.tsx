import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Me, QueueView as View } from '../src/staff/wire.ts';
import { ErasuresView } from './erasures/ErasuresView.tsx';
import { KeyBar } from './key/KeyBar.tsx';
import { fingerprintWords, type Keyring } from './key/keyring.ts';
import { AlarmBanner } from './queue/AlarmBanner.tsx';
import { QueueView } from './queue/QueueView.tsx';
import { useAlarms } from './queue/useAlarms.ts';
import { useChanges } from './queue/useChanges.ts';
import { ReportView } from './report/ReportView.tsx';
import { JoinedNotice } from './resealing/JoinedNotice.tsx';
import type { ResealingControl } from './resealing/useResealing.ts';
import { goTo, useRoute } from './route.ts';
import { SearchView } from './search/SearchView.tsx';
import { useSearch } from './search/useSearch.ts';
import { isPlainLetter } from './ui/isPlainLetter.ts';
import { Notice } from './ui/Notice.tsx';
import { Places } from './ui/Places.tsx';
import { ShortcutsDialog } from './ui/ShortcutsDialog.tsx';
import { readShortcuts, writeShortcuts } from './ui/shortcuts.ts';

interface WorkplaceProps {
  readonly me: Me;
  readonly keyring: Keyring | undefined;
  readonly resealing: ResealingControl;
  readonly onUnlocked: (keyring: Keyring) => void;
  readonly onLock: () => void;
  readonly onSignedOut: () => void;
}

/** What a member works in: the queue and the reports. */
export function Workplace({ me, keyring, resealing, onUnlocked, onLock, onSignedOut }: WorkplaceProps) {
  const route = useRoute();
  const search = useSearch(keyring, onSignedOut);
  const [shortcuts, setShortcuts] = useState(readShortcuts);
  const [help, setHelp] = useState(false);
  const changes = useChanges();
  const alarms = useAlarms(changes);
  const skew = useMemo(() => Date.parse(me.now) - Date.now(), [me]);
  const before = useRef<{ queue: View; report?: string }>({ queue: 'waiting' });
  if (route.view === 'queue') before.current.queue = route.queue;
  const cameFrom = before.current.report;
  useEffect(() => {
    before.current = { queue: before.current.queue, ...(route.view === 'report' ? { report: route.id } : {}) };
  }, [route]);

  const toQueue = useCallback(() => goTo({ view: 'queue', queue: before.current.queue }), []);
  useLetters(shortcuts, route.view === 'report' ? toQueue : undefined, () => setHelp(true));

  return (
    <>
      {keyring && !keyring.inRoster && <NotInRoster keyring={keyring} />}
      <AlarmBanner alarms={alarms} now={Date.now() + skew} />
      <Places route={route} />
      {route.view === 'search' && <SearchView me={me} keyring={keyring} control={search} onUnlocked={onUnlocked} />}
      {route.view === 'erasures' && <ErasuresView me={me} changes={changes} skew={skew} onSignedOut={onSignedOut} />}
      {route.view === 'queue' && (
        <>
          {!keyring && <KeyBar rosterKeys={me.keys} onUnlocked={onUnlocked} />}
          <JoinedNotice me={me} control={resealing} />
          <QueueView
            me={me}
            view={route.queue}
            changes={changes}
            cameFrom={cameFrom}
            shortcuts={shortcuts}
            onSignedOut={onSignedOut}
          />
        </>
      )}
      {route.view === 'report' && (
        <ReportView
          key={route.id}
          id={route.id}
          me={me}
          skew={skew}
          changes={changes}
          keyring={keyring}
          backTo={before.current.queue}
          onUnlocked={onUnlocked}
          onLock={onLock}
          onSignedOut={onSignedOut}
        />
      )}
      <p class="below">
        <button type="button" class="link-button" onClick={() => setHelp(true)}>
          Keyboard shortcuts
        </button>
        <span>Times are those of London.</span>
      </p>
      {help && (
        <ShortcutsDialog
          on={shortcuts}
          onChange={(on) => {
            writeShortcuts(on);
            setShortcuts(on);
          }}
          onClose={() => setHelp(false)}
        />
      )}
    </>
  );
}

function NotInRoster({ keyring }: { readonly keyring: Keyring }) {
  return (
    <Notice tone="warn" title="This key is not yours in the unit's roster" role="status">
      <p>
        Reports that arrive now are sealed to other keys. This one can open reports that were sealed to it before:{' '}
        <span class="fingerprint">{fingerprintWords(keyring.fingerprint)}</span>
      </p>
    </Notice>
  );
}

function useLetters(on: boolean, onBack: (() => void) | undefined, onHelp: () => void): void {
  useLayoutEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (!isPlainLetter(event)) return;
      if (event.key === '?') onHelp();
      if (event.key === 'u') onBack?.();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, onBack, onHelp]);
}
