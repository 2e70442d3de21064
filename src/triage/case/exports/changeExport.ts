import { type Actor, type CasePermission, isClear, isLockedOut } from '../actor.ts';
import type { CaseFile } from '../caseFile.ts';
import { atWork, firstOf, type Guard, opened, permitted } from '../guards.ts';
import type { Refusal } from '../refusals.ts';
import type { ExportFile } from './exportFile.ts';

/** What can be done to an export once it is proposed. */
export const EXPORT_STEPS = ['approve', 'refuse', 'release', 'acknowledge'] as const;
export type ExportStep = (typeof EXPORT_STEPS)[number];

interface Step {
  readonly permission: CasePermission;
  /** What the case has to be like. */
  readonly guard: Guard;
  /** What the export has to be like. */
  readonly fits: (item: ExportFile, actor: Actor, file: CaseFile) => Refusal | undefined;
  readonly apply: (item: ExportFile, actor: Actor) => ExportFile;
  /** Whether who does it says which bytes they have read. */
  readonly namesBytes: boolean;
}

const STEPS: Readonly<Record<ExportStep, Step>> = {
  approve: {
    permission: 'case.export',
    guard: firstOf(permitted('case.export'), atWork),
    fits: (item, actor) => {
      if (item.state !== 'proposed') return 'export-not-proposed';
      return item.proposedBy === actor.id ? 'own-proposal' : undefined;
    },
    apply: (item, actor) => ({ ...item, state: 'approved', approvedBy: actor.id }),
    namesBytes: true,
  },
  refuse: {
    permission: 'case.propose',
    guard: firstOf(permitted('case.propose'), atWork),
    fits: ({ state }) => (state === 'proposed' || state === 'approved' ? undefined : 'export-done'),
    apply: (item, actor) => ({ ...item, state: 'refused', refusedBy: actor.id }),
    namesBytes: false,
  },
  release: {
    permission: 'case.export',
    guard: firstOf(permitted('case.export'), atWork),
    fits: ({ state, proposedBy, approvedBy }, _actor, file) => {
      if (state !== 'approved' && state !== 'released') return 'export-not-approved';
      const people = [proposedBy, approvedBy ?? ''];
      return people.some((member) => isLockedOut(file, member)) ? 'export-in-conflict' : undefined;
    },
    apply: (item, actor) => ({ ...item, state: 'released', releasedBy: actor.id }),
    namesBytes: true,
  },
  acknowledge: {
    permission: 'case.export',
    // It may come when the case is long closed.
    guard: firstOf(permitted('case.export'), opened, (file, actor) =>
      isClear(file, actor.id) ? undefined : 'conflict-first',
    ),
    fits: ({ state }) => (state === 'released' ? undefined : 'export-not-released'),
    apply: (item, actor) => ({ ...item, state: 'acknowledged', acknowledgedBy: actor.id }),
    namesBytes: false,
  },
};

/** The permission that a step needs. */
export function permissionOfStep(step: ExportStep): CasePermission {
  return STEPS[step].permission;
}

/** Why somebody cannot take this step now; undefined where they can. */
export function refusalOfStep(step: ExportStep, item: ExportFile, file: CaseFile, actor: Actor): Refusal | undefined {
  const { guard, fits } = STEPS[step];
  return guard(file, actor) ?? fits(item, actor, file);
}

/** An export after a step, or why it is not taken. */
export type Stepped =
  | { readonly ok: true; readonly item: ExportFile }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The state machine of what goes out. Approving and releasing name the bytes that were read: other bytes are refused.
 *
 * @param object SHA-256 of those bytes in hex
 */
export function changeExport(
  step: ExportStep,
  item: ExportFile,
  file: CaseFile,
  actor: Actor,
  object: string | null,
): Stepped {
  const refusal = refusalOfStep(step, item, file, actor);
  if (refusal !== undefined) return { ok: false, refusal };
  if (STEPS[step].namesBytes && object !== item.object) return { ok: false, refusal: 'export-changed' };
  return { ok: true, item: STEPS[step].apply(item, actor) };
}
