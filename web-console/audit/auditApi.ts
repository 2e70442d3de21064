import type { AuditPage } from '../../src/staff/audit/wire.ts';
import { call } from '../api/staffApi.ts';

/** What the entries are filtered by; an empty text lets everything through. */
export interface Filter {
  readonly actor: string;
  readonly action: string;
  readonly report: string;
  readonly day: string;
}

/** A page of the audit, which keeps that somebody read it. */
export async function readAudit(filter: Filter, before: string | null): Promise<AuditPage> {
  return (await call(`/audit?${queryOf(filter, before)}`, 'person')).json();
}

/** Where the same is downloaded. */
export function auditFileHref(filter: Filter): string {
  return `/v1/staff/audit/csv?${queryOf(filter, null)}`;
}

function queryOf(filter: Filter, before: string | null): URLSearchParams {
  const set = Object.entries({ ...filter, before: before ?? '' }).filter(([, value]) => value !== '');
  return new URLSearchParams(set);
}
