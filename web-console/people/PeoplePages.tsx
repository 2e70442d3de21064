import type { Me } from '../../src/staff/wire.ts';
import { PeopleView } from './PeopleView.tsx';
import type { PeoplePage } from './peopleRoute.ts';
import { RosterView } from './RosterView.tsx';
import { YouView } from './YouView.tsx';

interface PeoplePagesProps {
  readonly page: PeoplePage;
  readonly me: Me;
  readonly onSignedOut: () => void;
}

/** The page that the address names. */
export function PeoplePages(props: PeoplePagesProps) {
  return <div class="people-page">{pageOf(props)}</div>;
}

function pageOf({ page, me, onSignedOut }: PeoplePagesProps) {
  if (page === 'people') return <PeopleView me={me} onSignedOut={onSignedOut} />;
  if (page === 'roster') return <RosterView me={me} />;
  return <YouView me={me} onSignedOut={onSignedOut} />;
}
