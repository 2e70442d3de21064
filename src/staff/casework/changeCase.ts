import { appendAudit } from '../../audit/append.ts';
import type { Executor, Store } from '../../store/openStore.ts';
import type { Actor } from '../../triage/case/actor.ts';
import { changeFile } from '../../triage/case/changeFile.ts';
import type { OperationInputs, OperationName } from '../../triage/case/operations.ts';
import type { Refusal } from '../../triage/case/refusals.ts';
import { auditOf } from './auditOf.ts';
import { keptTime } from './keptTime.ts';
import { type CaseOf, readCase } from './readCase.ts';
import { writeCase } from './writeCase.ts';
import { writeClocks } from './writeClocks.ts';

export interface Change<Name extends OperationName> extends CaseOf {
  readonly name: Name;
  readonly input: OperationInputs[Name];
  readonly actor: Actor;
  /** The version that its sender has read. */
  readonly version: number;
  readonly now: Date;
  /** Done in the same transaction, once the change is kept. */
  readonly beside?: (executor: Executor) => Promise<void>;
}

export type Changed =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' | 'stale' }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusal: Refusal };

/**
 * Does one operation to a case: rules, record, clocks and audit in one transaction. Of two changes of one version only
 * the first is done, and the second learns of it.
 */
export async function changeCase<Name extends OperationName>(store: Store, change: Change<Name>): Promise<Changed> {
  const { id, name, input, actor, now } = change;
  return store.db.transaction().execute(async (transaction): Promise<Changed> => {
    const before = await readCase(transaction, change, true);
    if (!before) return { ok: false, reason: 'not-found' };
    if (before.version !== change.version) return { ok: false, reason: 'stale' };
    const result = changeFile(before.file, name, input, actor, now);
    if (!result.ok) return { ok: false, reason: 'refused', refusal: result.refusal };
    await writeCase(transaction, id, before, result.file, now);
    await writeClocks(transaction, id, before.file, result.file, now);
    await change.beside?.(transaction);
    await appendAudit(transaction, {
      ...auditOf(name, input, result.file),
      actor: actor.id,
      at: keptTime(before.file.receivedHour, now),
      reportId: id,
      desk: before.desk,
    });
    return { ok: true };
  });
}
