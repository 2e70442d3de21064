import { useEffect, useState } from 'preact/hooks';
import type { QueueView } from '../src/staff/wire.ts';

/** Which view the address names. */
export type Route =
  | { readonly view: 'queue'; readonly queue: QueueView }
  | { readonly view: 'report'; readonly id: string }
  | { readonly view: 'search' }
  | { readonly view: 'erasures' };

const REPORT = /^#\/report\/([0-9a-f]{64})$/;
const QUEUES: readonly QueueView[] = ['waiting', 'mine', 'desk', 'overdue', 'parked'];

/** Reads the fragment; anything unknown is what waits. */
export function readRoute(hash: string): Route {
  const id = REPORT.exec(hash)?.[1];
  if (id !== undefined) return { view: 'report', id };
  if (hash === '#/search') return { view: 'search' };
  if (hash === '#/erasures') return { view: 'erasures' };
  return { view: 'queue', queue: QUEUES.find((queue) => hash === `#/${queue}`) ?? 'waiting' };
}

/** The fragment of a route, for a link. */
export function routeHref(route: Route): string {
  if (route.view === 'search' || route.view === 'erasures') return `#/${route.view}`;
  return route.view === 'report' ? `#/report/${route.id}` : `#/${route.queue}`;
}

/** Goes to a route as a link would. */
export function goTo(route: Route): void {
  location.hash = routeHref(route);
}

/** The route of the address, followed as it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = (): void =>
      setRoute((before) => {
        const next = readRoute(location.hash);
        return routeHref(next) === routeHref(before) ? before : next;
      });
    addEventListener('hashchange', follow);
    // It may have changed since the first drawing.
    follow();
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
