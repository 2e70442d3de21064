import type { Me } from '../../src/staff/wire.ts';
import { maySee, type PeoplePage, peopleHref } from './peopleRoute.ts';

interface PeopleLinksProps {
  readonly me: Me;
  readonly page: PeoplePage | undefined;
}

/** In the header: work, people, roster and one's own account, as far as the roles go. */
export function PeopleLinks({ me, page }: PeopleLinksProps) {
  const works = me.permissions.includes('queue.read') || me.permissions.includes('calls.take');
  const links: readonly (readonly [PeoplePage | undefined, string, string])[] = [
    ...(works ? ([[undefined, '#/waiting', me.role === 'call-handler' ? 'Calls' : 'Reports']] as const) : []),
    ...(maySee(me, 'audit') ? ([['audit', peopleHref('audit'), 'Audit']] as const) : []),
    ...(maySee(me, 'statistics') ? ([['statistics', peopleHref('statistics'), 'Statistics']] as const) : []),
    ...(me.permissions.includes('accounts.manage') ? ([['people', peopleHref('people'), 'People']] as const) : []),
    ...(maySee(me, 'deliveries') ? ([['deliveries', peopleHref('deliveries'), 'Deliveries']] as const) : []),
    ...(me.role === 'call-handler' ? [] : ([['roster', peopleHref('roster'), 'Roster']] as const)),
    ['you', peopleHref('you'), 'Your account'],
  ];
  return (
    <nav class="people-links" aria-label="Pages">
      {links.map(([name, href, words]) => (
        <a key={href} href={href} {...(name === page ? { 'aria-current': 'page' } : {})}>
          {words}
        </a>
      ))}
    </nav>
  );
}
