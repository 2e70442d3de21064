import { readRoster } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';
import type { LinkKeyState } from '../opener/linksProtocol.ts';
import { readLinkKeys, readStaleSets, sendLinkKey, sendLinkSet } from './linksApi.ts';

/** What a desk's links need to be known by. */
export interface LinksOf {
  readonly keyring: Keyring;
  readonly desk: string;
  /** Fingerprint of the unit's root key. */
  readonly root: string;
}

/** The worker could not do what was asked; its word for why. */
export class LinksError extends Error {
  override readonly name = 'LinksError';
}

/**
 * Opens the desk's link key in the worker. Where colleagues have joined since it was sealed, it is sealed to them too.
 *
 * @throws LinksError where the roster does not hold
 */
export async function openDeskKey({ keyring, desk, root }: LinksOf): Promise<LinkKeyState> {
  const [keys, signed] = await Promise.all([readLinkKeys('console'), readRoster()]);
  const answer = await keyring.link({ ask: 'links-unlock', root, signed, desks: [desk], keys });
  if (!answer.ok || !('desks' in answer)) throw new LinksError('roster');
  const state = answer.desks.find((candidate) => candidate.desk === desk) ?? { desk, state: 'none' };
  if (state.state === 'open' && state.joined > 0 && state.left === 0) await shareDeskKey(keyring, desk);
  return state;
}

async function shareDeskKey(keyring: Keyring, desk: string): Promise<void> {
  const answer = await keyring.link({ ask: 'links-share', desk });
  if (answer.ok && 'key' in answer) await sendLinkKey(answer.key);
}

/**
 * Makes a new link key for the desk and opens it.
 *
 * @param epoch that of the key before it, 0 where there is none
 * @throws LinksError where the member's key cannot sign
 * @throws Problem `link-key-conflict` when a colleague was first
 */
export async function makeDeskKey(links: LinksOf, epoch: number): Promise<LinkKeyState> {
  const answer = await links.keyring.link({ ask: 'links-make', desk: links.desk, epoch: epoch + 1 });
  if (!answer.ok || !('key' in answer)) throw new LinksError(answer.ok ? 'no-key' : answer.reason);
  await sendLinkKey(answer.key);
  return openDeskKey(links);
}

/**
 * Makes the tokens of what was confirmed before with the desk's new key. Ends early when the member leaves; whoever comes
 * next goes on.
 *
 * @param onLeft told how many sets are left
 * @returns how many could not be opened with this member's key, and stay for a colleague
 */
export async function renewSets(
  { keyring, desk }: LinksOf,
  epoch: number,
  onLeft: (left: number) => void,
  isOver: () => boolean,
): Promise<number> {
  const unreadable = new Set<string>();
  while (!isOver()) {
    const { sets, left } = await readStaleSets(desk, epoch);
    onLeft(left);
    const fresh = sets.filter(({ report }) => !unreadable.has(report));
    if (fresh.length === 0) break;
    for (const set of fresh) {
      const read = await keyring.link({ ask: 'links-read', set });
      const identifiers = read.ok && 'identifiers' in read ? read.identifiers : undefined;
      const made = identifiers && (await keyring.link({ ask: 'links-blind', desk, report: set.report, identifiers }));
      if (made?.ok && 'blinded' in made) await sendLinkSet(set.report, made.blinded.set);
      else unreadable.add(set.report);
    }
  }
  return unreadable.size;
}
