import type { QueuedReport } from '../../src/staff/queue/wire.ts';

/**
 * Brings rows up to date without moving one: those that the fresh first page has too are replaced where they stand.
 *
 * @returns also whether rows have come, gone or changed places, so that the list is no longer what the service has
 */
export function mergePage(
  shown: readonly QueuedReport[],
  fresh: readonly QueuedReport[],
): { reports: readonly QueuedReport[]; differs: boolean } {
  const byId = new Map(fresh.map((report) => [report.id, report]));
  const sameOrder = fresh.every((report, index) => shown[index]?.id === report.id);
  return {
    reports: shown.map((report) => byId.get(report.id) ?? report),
    differs: !sameOrder || shown.length < fresh.length,
  };
}
