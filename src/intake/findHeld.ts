import type { SealedEnvelope } from '../envelope/sealedEnvelope.ts';
import type { Store } from '../store/openStore.ts';

export interface HeldReport {
  readonly receivedHour: Date;
  /**
   * Whether desk and mailbox are this envelope's as well. When they are not,
   * someone sent these sealed bytes first with a mailbox of their own, and to
   * accept them again would leave the reporter with a code that opens nothing.
   */
  readonly same: boolean;
}

/** Looks up the report with that id. */
export async function findHeld(store: Store, id: string, envelope: SealedEnvelope): Promise<HeldReport | undefined> {
  const row = await store.db
    .selectFrom('report')
    .select(['desk', 'received_hour', 'mailbox_token', 'mailbox_key'])
    .where('id', '=', Buffer.from(id, 'hex'))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const same =
    row.desk === envelope.desk &&
    row.mailbox_token.equals(envelope.mailboxToken) &&
    row.mailbox_key.equals(envelope.mailboxKey);
  return { receivedHour: row.received_hour, same };
}
