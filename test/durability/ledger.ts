import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { issueChallenge } from '../../src/challenge/issue.ts';
import { solve } from '../../src/challenge/solve.ts';
import type { Envelope } from '../../src/envelope/envelope.ts';
import { parseReport } from '../../src/report/parse.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { open } from '../../src/seal/open.ts';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import type { Store } from '../../src/store/openStore.ts';
import type { HttpClient } from '../support/http.ts';
import { NoReplyError } from '../support/http.ts';
import { postEnvelope, prepareReport } from '../support/reporter.ts';
import type { StaffClient } from '../support/staffClient.ts';
import type { TestUnit } from '../support/testUnit.ts';

/** A report ready to be sent, with its proof of work. */
export interface Letter {
  id: string;
  words: string;
  envelope: Envelope;
}

/** What a reporter's side knows: what was answered with 201 or 200, and what got no answer and will be sent again. */
export interface Ledger {
  accepted: Map<string, Letter>;
  unanswered: Letter[];
}

/**
 * Writes reports with solved challenges, as the service would hand them out: with its own secret, so that they can be
 * made while it is down and sending is all that happens while it is up.
 */
export async function letterWriter(store: Store, roster: Roster): Promise<(words: string) => Promise<Letter>> {
  const secret = await ensureSecret(store, 'challenge');
  return async (words) => {
    const { id, unsent } = await prepareReport(roster, 'ccu', words);
    const challenge = await issueChallenge({ secret, difficulty: 2, now: new Date() });
    return { id, words, envelope: { ...unsent, challenge: await solve(challenge) } };
  };
}

/** Sends letters, so many at once, and notes what became of each. Ends when all are sent or `isOver` says so. */
export async function sendAll(
  client: HttpClient,
  letters: Letter[],
  ledger: Ledger,
  { atOnce, isOver = () => false }: { atOnce: number; isOver?: () => boolean },
): Promise<void> {
  const sendNext = async (): Promise<void> => {
    for (let letter = letters.shift(); letter !== undefined; letter = letters.shift()) {
      if (isOver()) ledger.unanswered.push(letter);
      else await sendOne(client, letter, ledger);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendNext));
}

async function sendOne(client: HttpClient, letter: Letter, { accepted, unanswered }: Ledger): Promise<void> {
  try {
    const reply = await postEnvelope(client, letter.envelope);
    if (reply.status === 503) {
      unanswered.push(letter);
      return;
    }
    expect([200, 201]).toContain(reply.status);
    expect(JSON.parse(reply.body.toString()).id).toBe(letter.id);
    accepted.set(letter.id, letter);
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    unanswered.push(letter);
  }
}

/** Waits until every accepted report has reached its desk's queue and nothing is left to dispatch. */
export async function untilAllQueued(store: Store, count: number, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const { rows } = await store.pool.query<{ triaged: number; waiting: number }>(
      'SELECT (SELECT count(*) FROM triage)::int AS triaged, (SELECT count(*) FROM outbox)::int AS waiting',
    );
    const [now] = rows;
    if (now?.triaged === count && now.waiting === 0) return;
    if (Date.now() > deadline) throw new Error(`${now?.triaged} of ${count} queued, ${now?.waiting} in the outbox`);
    await pause(50);
  }
}

/** Every accepted report is held once and in its desk's queue once, with its clocks, and nothing else is. */
export async function expectAllThereOnce(store: Store, staff: StaffClient, ledger: Ledger): Promise<void> {
  const { rows } = await store.pool.query<{ id: Buffer }>('SELECT id FROM report');
  const ids = [...ledger.accepted.keys()].sort();
  expect(rows.map(({ id }) => id.toString('hex')).sort()).toEqual(ids);
  const queue = await staff.queue('desk');
  expect(queue.map(({ id }) => id).sort()).toEqual(ids);
  expect(new Set(queue.map(({ clocks }) => clocks.length)).size).toBe(1);
  expect(queue[0]?.clocks.length).toBeGreaterThan(0);
}

/** Every accepted report opens with the desk's key, from what the console is given, to the words that were sent. */
export async function expectAllOpen(staff: StaffClient, unit: TestUnit, ledger: Ledger): Promise<void> {
  for (const { id, words } of ledger.accepted.values()) {
    const { report } = parseReport(await open(await staff.open(id), unit.keys.ccu));
    expect(report.answers[0]?.text).toBe(words);
  }
}
