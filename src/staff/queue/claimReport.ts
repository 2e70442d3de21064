import type { Store } from '../../store/openStore.ts';
import { assign } from './assign.ts';
import { freeOfLeavers } from './freeOfLeavers.ts';
import { lockReport } from './lockReport.ts';
import type { Work } from './work.ts';

/** Who has it now, and whether this claim made it so. Undefined when there is no such open report at these desks. */
export interface ClaimResult {
  readonly taken: boolean;
  readonly holder: string;
  readonly desk: string;
}

/** Takes a report that nobody has. Of members who claim it at once exactly one gets it; the others learn who has it. */
export async function claimReport(store: Store, work: Work): Promise<ClaimResult | undefined> {
  const { id, desks, member, now } = work;
  return store.db.transaction().execute(async (transaction) => {
    await freeOfLeavers(transaction, desks, now);
    const report = await lockReport(transaction, work);
    if (!report) return undefined;
    const { desk, holder, receivedHour } = report;
    if (holder !== null) return { taken: holder === member, holder, desk };
    await assign(transaction, { id, desk, member, receivedHour, now });
    return { taken: true, holder: member, desk };
  });
}
