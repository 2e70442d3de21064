import { verifyRoster } from '../../src/roster/verify.ts';
import { fingerprint, type PrivateKey, type PublicKey, readPublicKey } from '../../src/seal/keys.ts';
import { signDetached } from '../../src/seal/signDetached.ts';
import { verifyDetached } from '../../src/seal/verifyDetached.ts';
import type { Approval, ApprovalState, KeptExport } from './outProtocol.ts';
import type { ToDesk } from './protocol.ts';

/** What a second person signs: which export of which report, and the hash of the bytes that they read. */
const approvedBytes = ({ id, report, object }: Omit<KeptExport, 'sealed'>): Uint8Array =>
  new TextEncoder().encode(`candour export approval 1\n${id}\n${report}\n${object}\n`);

/**
 * A second person's signature.
 * @throws if their key has no part that may sign.
 */
export function signApproval(kept: KeptExport, own: PrivateKey): Promise<Uint8Array> {
  return signDetached(approvedBytes(kept), own, new Date());
}

/**
 * Whether an approval holds for these bytes: signed by the key that the unit's root names for that member at the desk, which
 * is not the key of who wrote them. The service's word is not asked.
 */
export async function checkApproval(
  kept: KeptExport,
  writer: string,
  approval: Approval,
  to: ToDesk,
): Promise<ApprovalState> {
  const key = await memberKey(approval.by, to);
  if (!key) return 'unknown';
  if (fingerprint(key) === writer) return 'bad';
  return (await verifyDetached(approvedBytes(kept), approval.signature, key)) ? 'good' : 'bad';
}

async function memberKey(member: string, { desk, root, signed }: ToDesk): Promise<PublicKey | undefined> {
  try {
    const roster = await verifyRoster(signed, { rootFingerprint: root, today: new Date() });
    const found = roster.desks.find(({ id }) => id === desk)?.members.find(({ id }) => id === member);
    return found && (await readPublicKey(found.key));
  } catch {
    return undefined;
  }
}
