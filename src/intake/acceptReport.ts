import type { SealedEnvelope } from '../envelope/sealedEnvelope.ts';
import { inspectSealed, isPaddedSize, SealedFormatError } from '../seal/inspect.ts';
import type { Store } from '../store/openStore.ts';
import { findHeld } from './findHeld.ts';
import { receivedHour } from './receivedHour.ts';
import { type Refusal, RefusedError } from './refusal.ts';
import { reportIdOf } from './reportIdOf.ts';
import type { KeepReport } from './reportKeeper.ts';

/** Whether an envelope may come in: what was spent on it, null where nothing is asked, or what was wrong with it. */
export type ProofVerdict =
  | { readonly ok: true; readonly digest: Uint8Array | null }
  | { readonly ok: false; readonly reason: 'expired' | 'wrong' | 'malformed' };

export interface IntakeContext<Sent extends SealedEnvelope> {
  readonly store: Store;
  readonly keep: KeepReport;
  readonly clock: () => Date;
  /** Whether the roster has that desk. */
  readonly hasDesk: (desk: string) => boolean;
  readonly verifyProof: (envelope: Sent, now: Date) => ProofVerdict;
}

/** A report that is held, and since when. */
export interface Accepted {
  readonly id: string;
  readonly receivedHour: Date;
  /** False when it was held already: the same envelope sent again. */
  readonly created: boolean;
}

/**
 * Takes in one envelope: the report and its outbox row are on the disk when this returns.
 *
 * An envelope that is held already is accepted again whatever has become of its
 * challenge, its desk or the rules since, so that a reporter whose answer got
 * lost can always send the same again.
 *
 * @param channel how the report came, for instance `chat`
 * @throws RefusedError when it is not taken in.
 */
export async function acceptReport<Sent extends SealedEnvelope>(
  context: IntakeContext<Sent>,
  envelope: Sent,
  channel: string,
): Promise<Accepted> {
  const id = reportIdOf(envelope.sealed);
  const now = context.clock();
  const checked = check(context, envelope, now);
  if (typeof checked === 'string') return heldOr(context, id, envelope, checked);
  const hour = receivedHour(now);
  const created = await context.keep({
    id: Buffer.from(id, 'hex'),
    desk: envelope.desk,
    channel,
    sealed: envelope.sealed,
    receivedHour: hour,
    priority: envelope.priority,
    mailboxToken: envelope.mailboxToken,
    mailboxKey: envelope.mailboxKey,
    challengeDigest: checked.digest,
  });
  return created ? { id, receivedHour: hour, created } : heldOr(context, id, envelope, 'challenge-used');
}

function check<Sent extends SealedEnvelope>(
  context: IntakeContext<Sent>,
  envelope: Sent,
  now: Date,
): Refusal | { digest: Uint8Array | null } {
  if (!isSealed(envelope.sealed)) return 'sealed-invalid';
  if (!context.hasDesk(envelope.desk)) return 'desk-unknown';
  const verdict = context.verifyProof(envelope, now);
  if (verdict.ok) return { digest: verdict.digest };
  return verdict.reason === 'expired' ? 'challenge-expired' : 'challenge-wrong';
}

function isSealed(sealed: Uint8Array): boolean {
  try {
    const shape = inspectSealed(sealed);
    return shape.hidden && shape.recipients > 0 && isPaddedSize(shape.bodyBytes);
  } catch (error) {
    if (error instanceof SealedFormatError) return false;
    throw error;
  }
}

async function heldOr(
  context: { readonly store: Store },
  id: string,
  envelope: SealedEnvelope,
  refusal: Refusal,
): Promise<Accepted> {
  const held = await findHeld(context.store, id, envelope);
  if (held === undefined) throw new RefusedError(refusal);
  if (!held.same) throw new RefusedError('report-conflict');
  return { id, receivedHour: held.receivedHour, created: false };
}
