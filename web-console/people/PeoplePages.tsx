import type { Me } from '../../src/staff/wire.ts';
import { AuditView } from '../audit/AuditView.tsx';
import { DeliveriesView } from '../deliveries/DeliveriesView.tsx';
import type { Keyring } from '../key/keyring.ts';
import type { ResealingControl } from '../resealing/useResealing.ts';
import { StatisticsView } from '../statistics/StatisticsView.tsx';
import { PeopleView } from './PeopleView.tsx';
import type { PeoplePage } from './peopleRoute.ts';
import { RosterView } from './RosterView.tsx';
import { YouView } from './YouView.tsx';

interface PeoplePagesProps {
  readonly page: PeoplePage;
  readonly me: Me;
  readonly resealing: ResealingControl;
  readonly keyring: Keyring | undefined;
  readonly onUnlocked: (keyring: Keyring) => void;
  readonly onSignedOut: () => void;
}

/** The page that the address names. */
export function PeoplePages(props: PeoplePagesProps) {
  return <div class="people-page">{pageOf(props)}</div>;
}

function pageOf({ page, me, resealing, keyring, onUnlocked, onSignedOut }: PeoplePagesProps) {
  if (page === 'people') return <PeopleView me={me} onSignedOut={onSignedOut} />;
  if (page === 'deliveries') return <DeliveriesView onSignedOut={onSignedOut} />;
  if (page === 'audit') return <AuditView onSignedOut={onSignedOut} />;
  if (page === 'statistics') return <StatisticsView me={me} onSignedOut={onSignedOut} />;
  if (page === 'roster') return <RosterView me={me} resealing={resealing} keyring={keyring} onUnlocked={onUnlocked} />;
  return <YouView me={me} onSignedOut={onSignedOut} />;
}
