import type { ExportKind, ExportRecipient } from '../../rules/case/exports.ts';
import { goesTo } from '../../rules/case/exports.ts';
import type { Actor } from '../actor.ts';
import type { CaseFile } from '../caseFile.ts';
import { atWork, firstOf, permitted } from '../guards.ts';
import type { Refusal } from '../refusals.ts';

const proposing = firstOf(permitted('case.propose'), atWork, ({ stage }) =>
  stage === 'CONFLICT_CHECKED' ? 'not-assessed' : undefined,
);

/** Why somebody cannot propose that this kind goes out; undefined where they can. What nobody has assessed goes nowhere. */
export function refusalToPropose(kind: ExportKind, file: CaseFile, actor: Actor): Refusal | undefined {
  const refusal = proposing(file, actor);
  if (refusal !== undefined || kind === 'intelligence-report') return refusal;
  if (!file.referral) return 'referral-missing';
  return file.referral.answer === 'none' ? 'referral-contradicts' : undefined;
}

/** The same, with to whom it is to go. */
export function refusalOfProposal(
  { kind, recipient }: { readonly kind: ExportKind; readonly recipient: ExportRecipient },
  file: CaseFile,
  actor: Actor,
): Refusal | undefined {
  return refusalToPropose(kind, file, actor) ?? (goesTo(kind, recipient) ? undefined : 'export-recipient');
}
