import type { QueuedReport } from '../../src/staff/wire.ts';
import type { OpeningReason } from '../../src/triage/rules/case/reasons.ts';

/** Reasons that were given since this page was loaded, by report: coming back to it asks no second time. */
const given = new Map<string, OpeningReason>();

/** Keeps the reason for which a report is opened. */
export function giveReason(id: string, reason: OpeningReason): void {
  given.set(id, reason);
}

/** Why a report is opened; undefined when it has to be asked. Who opens one that nobody has opened reads a new report. */
export function reasonFor({ id, state, openings }: QueuedReport): OpeningReason | undefined {
  return given.get(id) ?? (state === 'RECEIVED' && openings.length === 0 ? 'first-reading' : undefined);
}
