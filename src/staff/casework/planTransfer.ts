import type { ApiContext } from '../../api/context.ts';
import { ProblemError } from '../../api/problem.ts';
import { decodeBase64Url } from '../../envelope/base64url.ts';
import type { Desk } from '../../roster/roster.ts';
import { addedKeyLengths } from '../../seal/addedKeyLengths.ts';
import { isAddedKey } from '../../seal/keyPackets.ts';
import { fingerprint, readPublicKey } from '../../seal/keys.ts';
import type { Executor } from '../../store/openStore.ts';
import { isLockedOut } from '../../triage/case/actor.ts';
import type { CaseFile } from '../../triage/case/caseFile.ts';
import { type CaseOf, readCase } from './readCase.ts';
import type { TransferKeys } from './readOperation.ts';
import { type DeskKey, transferCase } from './transferCase.ts';

/**
 * How an agreed transfer gives the case to another desk: with a session key for each of its members, by the keys that the
 * roster in force names. For a member who is locked out of it none is taken.
 *
 * @throws ProblemError `roster-changed`, `invalid` when there is no such desk or nobody there may open it, and
 *   `sealed-invalid` when a packet is none
 */
export async function planTransfer(
  context: ApiContext,
  of: CaseOf,
  { desk: id, serial, keys }: TransferKeys,
): Promise<(executor: Executor) => Promise<void>> {
  const roster = context.roster.current()?.roster;
  if (roster?.serial !== serial) throw new ProblemError('roster-changed');
  const kept = await readCase(context.store.db, of, false);
  if (!kept) throw new ProblemError('not-found');
  const desk = roster.desks.find((one) => one.id === id);
  if (!desk || desk.id === kept.desk) throw new ProblemError('invalid');
  const now = context.clock();
  const move = {
    id: of.id,
    from: kept.desk,
    to: desk.id,
    keys: await readKeys(keys, desk, kept.file, now),
    file: kept.file,
    by: of.member,
    now,
  };
  return (executor) => transferCase(executor, move);
}

/** A packet for everybody who may open it there, by the roster's keys; for any other key none is taken. */
async function readKeys(keys: TransferKeys['keys'], { members }: Desk, file: CaseFile, now: Date): Promise<DeskKey[]> {
  const given = new Map(keys.map((one) => [one.fingerprint, one.packet]));
  const mayOpen = members.filter(({ id }) => !isLockedOut(file, id));
  if (given.size !== keys.length || mayOpen.length === 0) throw new ProblemError('invalid');
  const read: DeskKey[] = [];
  for (const member of mayOpen) {
    const key = await readPublicKey(member.key);
    const name = fingerprint(key);
    const packet = given.get(name);
    if (packet === undefined) throw new ProblemError('sealed-invalid');
    read.push({ fingerprint: name, packet: readPacket(packet, await addedKeyLengths(key, now)) });
  }
  if (read.length !== given.size) throw new ProblemError('sealed-invalid');
  return read;
}

function readPacket(text: string, lengths: readonly number[]): Uint8Array {
  let packet: Uint8Array;
  try {
    packet = decodeBase64Url(text);
  } catch {
    throw new ProblemError('sealed-invalid');
  }
  if (!isAddedKey(packet, lengths)) throw new ProblemError('sealed-invalid');
  return packet;
}
