import { reportId } from '../../src/envelope/id.ts';
import { receivedHour } from '../../src/intake/receivedHour.ts';
import { insertReports, type NewReport } from '../../src/store/insertReports.ts';
import type { Store } from '../../src/store/openStore.ts';

/** Puts sealed bytes into the record as intake does, to one desk, and gives their ids in hex. */
export async function keepSealed(
  store: Store,
  sealed: readonly Uint8Array[],
  desk: string,
  at = new Date(),
): Promise<string[]> {
  const ids = await Promise.all(sealed.map(reportId));
  await insertReports(
    store,
    sealed.map((bytes, index) => reportRow(ids[index] ?? '', bytes, desk, at)),
  );
  return ids;
}

function reportRow(id: string, sealed: Uint8Array, desk: string, at: Date): NewReport {
  const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
  return {
    id: Buffer.from(id, 'hex'),
    desk,
    channel: 'chat',
    sealed,
    receivedHour: receivedHour(at),
    priority: false,
    mailboxToken: random(32),
    mailboxKey: random(64),
    challengeDigest: random(32),
  };
}
