import type { HeldLinkKey, HeldLinkSet, LinkMatches, LinkSet, SealedLinkKey } from '../../src/staff/links/wire.ts';
import { type Cause, call } from '../api/staffApi.ts';

const asJson = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** The newest link key of each desk, sealed. */
export async function readLinkKeys(cause: Cause): Promise<HeldLinkKey[]> {
  return (await (await call('/links/keys', cause)).json()).keys;
}

/** @throws Problem `link-key-conflict` when a colleague was first */
export async function sendLinkKey(key: SealedLinkKey): Promise<void> {
  await call('/links/keys', 'person', asJson('PUT', key));
}

/** What is confirmed in a report, sealed; null where nothing is. */
export async function readLinkSet(report: string): Promise<HeldLinkSet | null> {
  return (await (await call(`/links/reports/${report}`, 'console')).json()).set;
}

/** @throws Problem `link-key-conflict` when the desk has a newer key */
export async function sendLinkSet(report: string, set: LinkSet): Promise<void> {
  await call(`/links/reports/${report}`, 'person', asJson('PUT', set));
}

/** Reports that share one of these tokens with a report. */
export async function readMatches(report: string, tokens: readonly string[]): Promise<LinkMatches> {
  return (await call('/links/matches', 'person', asJson('POST', { report, tokens }))).json();
}

/** Sets of a desk whose tokens were made with a key before that epoch, and how many there are in all. */
export async function readStaleSets(desk: string, before: number): Promise<{ sets: HeldLinkSet[]; left: number }> {
  const query = new URLSearchParams({ desk, before: String(before) });
  return (await call(`/links/sets?${query}`, 'console')).json();
}
