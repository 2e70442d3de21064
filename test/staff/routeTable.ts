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
  'get /v1/staff/audit': { needs: 'audit.read' },
  'get /v1/staff/audit/csv': { needs: 'audit.read' },
  'get /v1/staff/statistics': { needs: 'statistics.read' },
  'get /v1/staff/statistics/csv': { needs: 'statistics.read' },
  'post /v1/staff/calls': { needs: 'calls.take' },
  'get /v1/staff/deliveries': { needs: 'jobs.watch' },
  'post /v1/staff/deliveries/{id}/retry': { needs: 'deliveries.retry', id: '0f'.repeat(16) },
  'post /v1/staff/cases/{id}/check-conflict': { needs: 'case.conflict' },
  'post /v1/staff/cases/{id}/propose-override': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/approve-override': { needs: 'case.decide' },
  'post /v1/staff/cases/{id}/set-flags': { needs: 'case.flag' },
  'post /v1/staff/cases/{id}/set-priority': { needs: 'case.flag' },
  'post /v1/staff/cases/{id}/set-grade': { needs: 'case.assess' },
  'post /v1/staff/cases/{id}/set-categories': { needs: 'case.assess' },
  'post /v1/staff/cases/{id}/answer-harm': { needs: 'case.assess' },
  'post /v1/staff/cases/{id}/finish-assessment': { needs: 'case.assess' },
  'post /v1/staff/cases/{id}/answer-referral': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/propose-decision': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/approve-decision': { needs: 'case.decide' },
  'post /v1/staff/cases/{id}/withdraw-proposal': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/propose-transfer': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/approve-transfer': { needs: 'case.decide' },
  'post /v1/staff/cases/{id}/withdraw-transfer': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/return-transfer': { needs: 'case.flag' },
  'post /v1/staff/cases/{id}/record-duty': { needs: 'case.flag' },
  'post /v1/staff/cases/{id}/raise-chis': { needs: 'case.flag' },
  'post /v1/staff/cases/{id}/decide-chis': { needs: 'chis.decide' },
  'post /v1/staff/cases/{id}/count-reporter': { needs: 'case.assess' },
  'post /v1/staff/cases/{id}/record-feedback': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/place-hold': { needs: 'case.flag' },
  'post /v1/staff/cases/{id}/propose-release': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/approve-release': { needs: 'case.decide' },
  'post /v1/staff/cases/{id}/close': { needs: 'case.close' },
  'post /v1/staff/cases/{id}/reopen': { needs: 'case.close' },
  'get /v1/staff/cases/{id}': { needs: 'report.open' },
  'post /v1/staff/cases/{id}/notes': { needs: 'case.flag' },
  'get /v1/staff/cases/{id}/notes/{note}': { needs: 'report.open' },
  'get /v1/staff/cases/{id}/exports': { needs: 'report.open' },
  'post /v1/staff/cases/{id}/exports': { needs: 'case.propose' },
  'get /v1/staff/cases/{id}/exports/{export}': { needs: 'report.open' },
  'post /v1/staff/cases/{id}/exports/{export}/approve': { needs: 'case.export' },
  'post /v1/staff/cases/{id}/exports/{export}/refuse': { needs: 'case.propose' },
  'post /v1/staff/cases/{id}/exports/{export}/release': { needs: 'case.export' },
  'post /v1/staff/cases/{id}/exports/{export}/acknowledge': { needs: 'case.export' },
  'get /v1/staff/resealing': { needs: 'report.open' },
  'post /v1/staff/resealing/headers': { needs: 'report.open' },
  'post /v1/staff/resealing/keys': { needs: 'report.open' },
  'get /v1/staff/reports': { needs: 'queue.read' },
  'get /v1/staff/erasures': { needs: 'queue.read' },
  'get /v1/staff/queue/alarms': { needs: 'queue.read' },
  'get /v1/staff/queue/events': { needs: 'queue.read' },
  'post /v1/staff/queue/next': { needs: 'case.claim' },
  'put /v1/staff/reports/{id}/claim': { needs: 'case.claim' },
  'delete /v1/staff/reports/{id}/claim': { needs: 'case.claim' },
  'put /v1/staff/reports/{id}/parking': { needs: 'case.claim' },
  'delete /v1/staff/reports/{id}/parking': { needs: 'case.claim' },
  'post /v1/staff/reports/{id}/hand-over': { needs: 'case.claim' },
  'get /v1/staff/reports/{id}/colleagues': { needs: 'queue.read' },
  'get /v1/staff/reports/{id}/summary': { needs: 'queue.read' },
  'get /v1/staff/reports/{id}': { needs: 'report.open' },
  'get /v1/staff/links/keys': { needs: 'case.link' },
  'put /v1/staff/links/keys': { needs: 'case.link' },
  'get /v1/staff/links/reports/{id}': { needs: 'case.link' },
  'put /v1/staff/links/reports/{id}': { needs: 'case.link' },
  'post /v1/staff/links/matches': { needs: 'case.link' },
  'get /v1/staff/links/sets': { needs: 'case.link' },
  'get /v1/staff/search/reports': { needs: 'report.open' },
  'post /v1/staff/search/sealed': { needs: 'report.open' },
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
