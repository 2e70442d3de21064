import { atWork, firstOf, permitted } from '../guards.ts';
import { done, type Operation } from '../operation.ts';

/** A second person agrees to what is proposed. No further action on a required referral ends its clock: two people said so. */
export const approveDecision: Operation<object> = {
  permission: 'case.decide',
  guard: firstOf(permitted('case.decide'), atWork, (file, actor) => {
    if (!file.proposal) return 'no-proposal';
    return file.proposal.by === actor.id ? 'own-proposal' : undefined;
  }),
  apply: (file, _input, actor) => {
    if (!file.proposal) return { ok: false, refusal: 'no-proposal' };
    const { outcome, by } = file.proposal;
    const endsClock = outcome === 'NFA_RECORDED' && file.duties.iopc_referral === 'open';
    return done({
      ...file,
      stage: 'DECIDED',
      proposal: null,
      decision: { outcome, by, approvedBy: actor.id },
      duties: endsClock ? { ...file.duties, iopc_referral: 'met' } : file.duties,
    });
  },
};
