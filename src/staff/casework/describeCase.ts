import { encodeHex } from '../../envelope/hex.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Store } from '../../store/openStore.ts';
import { type Actor, isClear, isLockedOut } from '../../triage/case/actor.ts';
import { whatIsAllowed } from '../../triage/case/changeFile.ts';
import { refusalOfDuty } from '../../triage/case/operations/recordDuty.ts';
import { isFrozen } from '../../triage/case/outgoing.ts';
import { REFUSALS, type Refusal } from '../../triage/case/refusals.ts';
import { CONFLICT_ROUTES } from '../../triage/rules/case/conflict.ts';
import { englandWalesCase } from '../../triage/rules/case/england-wales.ts';
import { conflictDesk } from './conflictDesk.ts';
import { type CaseOf, type KeptCase, readCase } from './readCase.ts';
import { readCaseClocks } from './readCaseClocks.ts';
import { readErasure } from './readErasure.ts';
import type { CaseView, ListedNote } from './wire.ts';

export interface CaseSeen extends CaseOf {
  readonly actor: Actor;
  readonly roster: Roster | undefined;
  /** RETENTION_DAYS. */
  readonly retentionDays: number;
  readonly now: Date;
}

/** A case as a member sees it: where it stands, what they can do now, and of the rest why not. */
export async function describeCase(store: Store, seen: CaseSeen): Promise<CaseView | undefined> {
  const kept = await readCase(store.db, seen, false);
  if (!kept) return undefined;
  const [clocks, notes, transfers, erasure] = await Promise.all([
    readCaseClocks(store, seen.id, kept),
    listNotes(store, seen.id, kept),
    listTransfers(store, seen.id),
    readErasure(store, seen.id, kept.file, seen.retentionDays),
  ]);
  return {
    id: encodeHex(seen.id),
    version: kept.version,
    rules: { id: englandWalesCase.id, version: englandWalesCase.version },
    now: seen.now.toISOString(),
    desk: kept.desk,
    ...described(kept, seen.actor),
    clocks,
    erasure,
    routes: CONFLICT_ROUTES.map(({ code }) => {
      const desk = conflictDesk(seen.roster, kept.desk, code);
      return { concerns: code, desk: desk?.id ?? null, name: desk?.name.en ?? null };
    }),
    transfers,
    desks: (seen.roster?.desks ?? [])
      .filter(({ id }) => id !== kept.desk)
      .map(({ id, name }) => ({ id, name: name.en })),
    notes,
  };
}

async function listTransfers(store: Store, id: Uint8Array): Promise<CaseView['transfers']> {
  const rows = await store.db
    .selectFrom('case_transfer')
    .selectAll()
    .where('report_id', '=', id as Buffer)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    from: row.from_desk,
    to: row.to_desk,
    reason: row.reason,
    by: row.proposed_by,
    approvedBy: row.approved_by,
    movedHour: row.moved_hour.toISOString(),
  }));
}

function described({ file }: KeptCase, actor: Actor) {
  const { grade, categories, harm, referral } = file;
  const inWords = (refusal: Refusal | null | undefined) =>
    refusal ? { code: refusal, words: REFUSALS[refusal] } : null;
  const allowed = Object.entries(whatIsAllowed(file, actor)).map(([name, refusal]) => [name, inWords(refusal)]);
  return {
    stage: file.stage,
    receivedHour: file.receivedHour.toISOString(),
    clear: isClear(file, actor.id),
    lockedOut: file.declared
      .filter(({ member }) => isLockedOut(file, member))
      .map(({ member, overrideBy }) => ({ member, overrideBy })),
    grade: grade && { ...grade, conditions: [...grade.conditions] },
    categories: categories && {
      codes: [...categories.codes],
      apsp: categories.apsp,
      complaint: [...categories.complaint],
      standards: [...categories.standards],
    },
    flags: [...file.flags],
    priority: file.priority,
    harm: harm && { risk: [...harm.risk], safeToAct: harm.safeToAct },
    referral: referral && {
      answer: referral.answer,
      rules: [...referral.rules],
      clearAt: referral.clearAt?.toISOString() ?? null,
      by: referral.by,
    },
    proposal: file.proposal,
    decision: file.decision,
    transfer: file.transfer,
    hold: file.hold,
    feedback: file.feedback,
    reopened: file.reopened,
    duties: { ...file.duties },
    dutyRefusals: {
      safeguarding: inWords(refusalOfDuty(file, 'safeguarding', actor)),
      iopc_referral: inWords(refusalOfDuty(file, 'iopc_referral', actor)),
    },
    chis: file.chis,
    frozen: isFrozen(file),
    reporterCounted: file.reporterCounted,
    allowed: Object.fromEntries(allowed) as CaseView['allowed'],
  };
}

/** Of notes only the desk's own: those of a desk that had the case before are sealed to other keys. */
async function listNotes(store: Store, id: Uint8Array, { desk }: KeptCase): Promise<ListedNote[]> {
  const rows = await store.db
    .selectFrom('case_note')
    .select(['id', 'kind', 'author', 'written_hour'])
    .where('report_id', '=', id as Buffer)
    .where('desk', '=', desk)
    .orderBy('written_hour')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: encodeHex(row.id),
    kind: row.kind,
    author: row.author,
    writtenHour: row.written_hour.toISOString(),
  }));
}
