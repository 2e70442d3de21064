import { readRoster } from '../api/staffApi.ts';
import type { Keyring } from '../key/keyring.ts';
import { openDeskKey } from '../links/deskLinks.ts';
import { type ForWhom, type Place, readHeaders, sendKeys } from './resealingApi.ts';

/** How far it is. What is counted are sealed things: reports, notes and confirmed links. */
export interface SealingProgress {
  readonly sealed: number;
  /** What the colleague's own key does not open. */
  readonly left: number;
  /** Reports of which something was sealed. */
  readonly reports: number;
}

/** Steers a sealing from outside. */
export interface Steering {
  /** Resolves at once, or when the member lets it go on. */
  readonly turn: () => Promise<void>;
  readonly isOver: () => boolean;
  readonly onProgress: (progress: SealingProgress) => void;
}

/** The roster of the service is not the one that the page knows, or does not hold. */
export class RosterChanged extends Error {
  override readonly name = 'RosterChanged';
}

/**
 * Seals for a newcomer what they lack, batch by batch. What was sealed is kept by the service after each, so whoever goes on
 * later, here or elsewhere, begins where this ended. The page hands on session keys, sealed; the worker opens no report.
 *
 * @param root fingerprint of the unit's root key
 * @throws {RosterChanged}
 */
export async function sealFor(keyring: Keyring, whom: ForWhom, root: string, steering: Steering): Promise<void> {
  const signed = await readRoster();
  const to = { desk: whom.desk, root, signed };
  const reports = new Set<string>();
  let progress: SealingProgress = { sealed: 0, left: 0, reports: 0 };
  let after: Place | null = null;
  for (;;) {
    await steering.turn();
    if (steering.isOver()) return;
    const { things, isLast } = await readHeaders(whom, after);
    const added = await keyring.addRecipients(things, whom.fingerprint, to);
    if (!added.ok) throw new RosterChanged();
    if (added.keys.length > 0) await sendKeys(whom, added.keys);
    for (const { report } of added.keys) reports.add(report);
    progress = {
      sealed: progress.sealed + added.keys.length,
      left: progress.left + things.length - added.keys.length,
      reports: reports.size,
    };
    if (!steering.isOver()) steering.onProgress(progress);
    const last = things.at(-1);
    if (isLast || last === undefined) break;
    after = { report: last.report, object: last.object };
  }
  // The desk's link key, where there is one and this member has it, is sealed to everybody when it is opened.
  await openDeskKey({ keyring, desk: whom.desk, root }).catch(() => undefined);
}
