import type { Store } from '../../store/openStore.ts';
import { TOKEN_BYTES } from '../limits.ts';
import type { LinkRefusal } from '../startSession.ts';
import { hashToken } from '../token.ts';

/** A one-time link that leads to a first passkey. */
export type Ticket =
  | {
      readonly ok: true;
      readonly purpose: 'invitation' | 'recovery';
      readonly account: string;
      readonly userHandle: Uint8Array<ArrayBuffer>;
      readonly ticketHash: Uint8Array;
    }
  | { readonly ok: false; readonly reason: LinkRefusal };

/** Looks at an invitation or an approved recovery without using it. Only who holds the link learns how it stands. */
export async function readTicket(store: Store, secret: string, now: Date): Promise<Ticket> {
  const ticketHash = await hashToken(secret);
  if (!ticketHash) return { ok: false, reason: 'unknown' };
  const invitation = await store.db
    .selectFrom('invitation')
    .select(['account', 'expires_at', 'used_at'])
    .where('token_hash', '=', ticketHash)
    .executeTakeFirst();
  const recovery = invitation
    ? undefined
    : await store.db
        .selectFrom('recovery')
        .innerJoin('account', 'account.id', 'recovery.account')
        .select(['account', 'expires_at', 'used_at', 'user_handle'])
        .where('token_hash', '=', ticketHash)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
  const ticket = invitation ?? recovery;
  if (!ticket) return { ok: false, reason: 'unknown' };
  if (ticket.used_at) return { ok: false, reason: 'used' };
  if (ticket.expires_at <= now) return { ok: false, reason: 'expired' };
  return {
    ok: true,
    purpose: invitation ? 'invitation' : 'recovery',
    account: ticket.account,
    userHandle: recovery ? Uint8Array.from(recovery.user_handle) : crypto.getRandomValues(new Uint8Array(TOKEN_BYTES)),
    ticketHash,
  };
}
