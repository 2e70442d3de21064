import { type Route, routeHref } from '../route.ts';

/** The places of the workplace. */
export function Places({ route }: { readonly route: Route }) {
  return (
    <nav class="places" aria-label="Places">
      <a
        href={routeHref({ view: 'queue', queue: 'waiting' })}
        aria-current={route.view === 'queue' ? 'page' : undefined}
      >
        Queue
      </a>
      <a href={routeHref({ view: 'search' })} aria-current={route.view === 'search' ? 'page' : undefined}>
        Search
      </a>
      <a href={routeHref({ view: 'erasures' })} aria-current={route.view === 'erasures' ? 'page' : undefined}>
        To be erased
      </a>
    </nav>
  );
}
