import { isClear } from '../actor.ts';
import { isCaseOfficer } from '../caseOfficer.ts';
import { firstOf, opened, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';
import type { OperationInputs } from '../operations.ts';

/**
 * A source-unit adviser decides: somebody who has not asked, does not have the case in hand and has not worked on it. A
 * closed case can be decided too, since its reporter may write again.
 */
export const decideChis: Operation<OperationInputs['decide-chis']> = {
  permission: 'chis.decide',
  guard: firstOf(permitted('chis.decide'), opened, (file, actor) => {
    if (!isClear(file, actor.id)) return 'conflict-first';
    if (!file.chis || file.chis.decision) return 'chis-not-raised';
    return file.chis.by === actor.id || isCaseOfficer(file, actor.id) ? 'chis-own-case' : undefined;
  }),
  apply: (file, { outcome, grounds }, actor) => {
    if (!file.chis) return { ok: false, refusal: 'chis-not-raised' };
    const others = file.flags.filter((flag) => flag !== 'CHIS_REVIEW');
    return done({
      ...file,
      chis: { ...file.chis, decision: { outcome, grounds, by: actor.id } },
      flags: outcome === 'not-a-source' ? others : [...others, 'CHIS_REVIEW'],
    });
  },
};
