import type { Permission } from '../../src/staff/roles/roles.ts';
import type { StaffApi } from './startStaffApi.ts';

/** What a route wants of who asks: nothing, a session, an account, or a permission and perhaps an account too. */
export interface RouteRow {
  readonly needs: 'nobody' | 'session' | 'account' | Permission;
  readonly alsoAccount?: true;
  /** For `{id}` in its path; a report's id where there is none. */
  readonly id?: string;
}

const administrator = (id = 'nobody'): RouteRow => ({ needs: 'accounts.manage', alsoAccount: true, id });

/** Every route under `/v1/staff`. One that the API describes and this table does not have fails the tests of it. */
export const ROUTES: Readonly<Record<string, RouteRow>> = {
  'post /v1/staff/session': { needs: 'nobody' },
  'post /v1/staff/session/passkey/challenge': { needs: 'nobody' },
  'post /v1/staff/session/passkey': { needs: 'nobody' },
  'post /v1/staff/join/challenge': { needs: 'nobody' },
  'post /v1/staff/join': { needs: 'nobody' },
  'delete /v1/staff/session': { needs: 'session' },
  'get /v1/staff/me': { needs: 'session' },
  'delete /v1/staff/sessions': { needs: 'session' },
  'get /v1/staff/passkeys': { needs: 'account' },
  'post /v1/staff/passkeys/challenge': { needs: 'account' },
  'post /v1/staff/passkeys': { needs: 'account' },
  'delete /v1/staff/passkeys/{id}': { needs: 'account', id: 'AAAA' },
  'get /v1/staff/accounts': administrator(),
  'post /v1/staff/accounts/invitations': administrator(),
  'delete /v1/staff/accounts/invitations/{id}': administrator(),
  'put /v1/staff/accounts/{id}/roles': administrator(),
  'delete /v1/staff/accounts/{id}': administrator(),
  'delete /v1/staff/accounts/{id}/sessions': administrator(),
  'post /v1/staff/accounts/{id}/recovery': administrator(),
  'post /v1/staff/accounts/{id}/recovery/approval': administrator(),
  'delete /v1/staff/accounts/{id}/recovery': administrator(),
  'post /v1/staff/calls': { needs: 'calls.take' },
  'get /v1/staff/deliveries': { needs: 'jobs.watch' },
  'get /v1/staff/reports': { needs: 'queue.read' },
  'get /v1/staff/reports/{id}/summary': { needs: 'queue.read' },
  'get /v1/staff/reports/{id}': { needs: 'report.open' },
};

export interface StaffRoute {
  readonly method: string;
  readonly path: string;
  /** Its row's name. */
  readonly name: string;
}

/** Every staff route of the API's own description, so that one added later is tried too. */
export function staffRoutes(api: StaffApi): StaffRoute[] {
  const { paths = {} } = api.app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } });
  return Object.entries(paths)
    .filter(([path]) => path.startsWith('/v1/staff'))
    .flatMap(([path, methods]) =>
      Object.keys(methods ?? {}).map((method) => ({ method: method.toUpperCase(), path, name: `${method} ${path}` })),
    );
}

/** A path with its parameters filled in. */
export function pathOf(name: string, path: string): string {
  return path.replace(/\{\w+\}/g, ROUTES[name]?.id ?? '0'.repeat(64));
}
