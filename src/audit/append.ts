import type { Executor } from '../store/openStore.ts';
import { writeDetail } from './detail.ts';
import type { AuditEvent } from './event.ts';

export type { AuditEvent } from './event.ts';

const SECOND_MS = 1000;

/**
 * Appends an entry to the audit, within the transaction of what it tells of: both are kept, or neither. The entry gets its
 * number and its hash when the transaction commits. Where in the transaction it is called does not matter.
 *
 * @throws AuditDetailError when the detail holds free text
 */
export async function appendAudit(executor: Executor, event: AuditEvent): Promise<void> {
  await appendAudits(executor, [event]);
}

/** Appends several entries in their order, with one statement. */
export async function appendAudits(executor: Executor, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  await executor
    .insertInto('audit_draft')
    .values(
      events.map((event) => ({
        at: new Date(Math.floor(event.at.getTime() / SECOND_MS) * SECOND_MS),
        actor: event.actor,
        action: event.action,
        report_id: event.reportId ?? null,
        desk: event.desk ?? null,
        detail: writeDetail(event.detail),
      })),
    )
    .execute();
}
