import type { Challenge } from '../../src/challenge/challenge.ts';
import { solve } from '../../src/challenge/solve.ts';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import type { Envelope } from '../../src/envelope/envelope.ts';
import { reportId } from '../../src/envelope/id.ts';
import { WRAPPED_KEY_BYTES } from '../../src/envelope/sizes.ts';
import { composeReport } from '../../src/report/compose.ts';
import type { Report } from '../../src/report/report.ts';
import type { Roster, SignedRoster } from '../../src/roster/roster.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { fingerprint, readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import type { HttpClient, Reply } from './http.ts';

/** A sealed report that is ready to be sent. */
export interface PreparedReport {
  /** SHA-256 of the sealed bytes, in hex. */
  id: string;
  desk: string;
  /** What was written; opening gives it back. */
  words: string;
  sealed: Uint8Array;
  /** All of the envelope but the solved challenge. */
  unsent: Omit<Envelope, 'challenge'>;
}

/** Reads the roster that a service publishes, as a device would that pins the root key it comes with. */
export async function fetchRoster(client: HttpClient): Promise<Roster> {
  const signed = await client.json<SignedRoster>('/v1/roster');
  const root = await readPublicKey(signed.root);
  return verifyRoster(signed, { rootFingerprint: fingerprint(root), today: new Date() });
}

/** Writes, composes and seals a report to a desk, as the chat does. */
export async function prepareReport(roster: Roster, deskId: string, words: string): Promise<PreparedReport> {
  const desk = roster.desks.find((one) => one.id === deskId);
  if (desk === undefined) throw new Error(`no desk ${deskId} in the roster`);
  const keys = await Promise.all(desk.members.map((member) => readPublicKey(member.key)));
  const sealed = await seal(await composeReport(reportOf(desk.id, words)), keys);
  const unsent = {
    v: 1 as const,
    desk: desk.id,
    sealed: encodeBase64Url(sealed),
    mailbox: { token: randomText(32), key: randomText(WRAPPED_KEY_BYTES) },
  };
  return { id: await reportId(sealed), desk: desk.id, words, sealed, unsent };
}

/** Gets a challenge and solves it. */
export async function spendEffort(client: HttpClient): Promise<string> {
  return solve(await client.json<Challenge>('/v1/challenge'));
}

/** Sends a prepared report with the proof of work that it needs. */
export async function sendReport(client: HttpClient, { unsent }: PreparedReport): Promise<Reply> {
  return postEnvelope(client, { ...unsent, challenge: await spendEffort(client) });
}

export function postEnvelope(client: HttpClient, envelope: Envelope): Promise<Reply> {
  return client.ask('/v1/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(envelope),
  });
}

function reportOf(desk: string, words: string): Report {
  return {
    version: 1,
    language: 'en',
    channel: 'chat',
    desk,
    force: 'Dyfed-Powys Police',
    answers: [{ question: 'what', asked: 'What happened?', text: words }],
  };
}

function randomText(bytes: number): string {
  return encodeBase64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}
