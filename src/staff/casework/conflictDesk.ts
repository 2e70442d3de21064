import type { Desk, Roster } from '../../roster/roster.ts';
import type { ConcernCode } from '../../triage/rules/case/caseRules.ts';
import { CONFLICT_ROUTES } from '../../triage/rules/case/conflict.ts';

/** The desk to which a conflict sends a report, by whom it concerns; undefined where the roster has none but its own. */
export function conflictDesk(roster: Roster | undefined, ownDesk: string, concerns: ConcernCode): Desk | undefined {
  const kinds = CONFLICT_ROUTES.find(({ code }) => code === concerns)?.kinds ?? [];
  const others = (roster?.desks ?? []).filter(({ id }) => id !== ownDesk);
  return kinds.flatMap((kind) => others.filter((desk) => desk.kind === kind))[0];
}
