import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpClient, type HttpClient } from '../support/http.ts';
import { killEverything, untilNobodyIn } from '../support/processes.ts';
import { queueUnderTest, startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { signIn } from '../support/staffClient.ts';
import { openRecord, startUnitService, type UnitService } from '../support/unitService.ts';
import {
  expectAllOpen,
  expectAllThereOnce,
  type Ledger,
  type Letter,
  letterWriter,
  sendAll,
  untilAllQueued,
} from './ledger.ts';

/** CANDOUR_TEST_KILLS makes it fewer while the test is being worked on. */
const ROUNDS = Number(process.env.CANDOUR_TEST_KILLS ?? 50);

/** Letters of a round, and how many are on their way at the same time. */
const LETTERS = 24;
const AT_ONCE = 8;

/** In every second round the kill comes with one of the answers after which others are still on their way. */
const BY_ANSWER = (round: number): boolean => round % 2 === 0;

/** In the others it comes this long after the first answer at most, and so sometimes after the last, while jobs are done. */
const MAX_KILL_DELAY_MS = 120;

/** In every fifth round PostgreSQL is left to notice by itself that its service is gone. */
const SPARES_POSTGRES = (round: number): boolean => round % 5 === 4;

/** A job that a killed worker held is taken up when its lock has run out, or brought back by the reconciler. */
const ALL_QUEUED_MS = 90_000;

let redis: TestRedis | undefined;
let running: UnitService;
let client: HttpClient;
let writeLetter: (words: string) => Promise<Letter>;
const ledger: Ledger = { accepted: new Map(), unanswered: [] };

beforeAll(async () => {
  redis = await startQueueUnderTest({ durable: true });
  running = await startUnitService({ queueUrl: redis?.url });
  client = createHttpClient(running.service.origin);
  const store = await openRecord(running.service);
  writeLetter = await letterWriter(store, running.unit.roster);
  await store.close();
});
afterAll(async () => {
  client?.close();
  await running?.remove();
  await redis?.remove();
});

test(`${ROUNDS} times killed under load with its database and queue (${queueUnderTest()}): every accepted report is there once, queued once, and opens`, {
  timeout: 3_600_000,
}, async () => {
  let letters = await writeLetters(0);
  let cutOff = 0;
  for (let round = 0; round < ROUNDS; round++) {
    cutOff += await sendAndKill(round, letters);
    const [next] = await Promise.all([writeLetters(round + 1), comeBack()]);
    letters = [...ledger.unanswered.splice(0), ...next];
  }
  await sendAll(client, letters, ledger, { atOnce: AT_ONCE });
  expect(ledger.unanswered).toEqual([]);
  expect(ledger.accepted.size).toBe((ROUNDS + 1) * LETTERS);
  expect(cutOff, 'kills that came while letters were on their way').toBeGreaterThan(ROUNDS / 4);

  const store = await openRecord(running.service);
  await untilAllQueued(store, ledger.accepted.size, ALL_QUEUED_MS);
  const staff = await signIn(store, running.service.origin, 'ccu-member');
  await expectAllThereOnce(store, staff, ledger);
  await expectAllOpen(staff, running.unit, ledger);
  await expectAllThereOnce(store, staff, ledger);
  staff.close();
  await store.close();
});

async function writeLetters(round: number): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (let n = 0; n < LETTERS; n++) letters.push(await writeLetter(`Letter ${n} of round ${round}`));
  return letters;
}

/** Sends until the kill. Returns 1 if it cut letters off that were on their way, else 0. */
async function sendAndKill(round: number, letters: Letter[]): Promise<number> {
  let isOver = false;
  const before = ledger.accepted.size;
  const sending = sendAll(client, letters, ledger, { atOnce: AT_ONCE, isOver: () => isOver });
  const answers = BY_ANSWER(round) ? randomInt(1, LETTERS - AT_ONCE) : 1;
  const answered = (async () => {
    while (ledger.accepted.size < before + answers) await pause(1);
  })();
  await Promise.race([answered, sending]);
  if (!BY_ANSWER(round)) await pause(randomInt(MAX_KILL_DELAY_MS));
  const unsent = letters.length;
  await kill(round);
  isOver = true;
  await sending;
  return ledger.unanswered.length > unsent ? 1 : 0;
}

async function kill(round: number): Promise<void> {
  const { service } = running;
  const queueGone = redis?.stop('SIGKILL');
  if (SPARES_POSTGRES(round)) {
    await service.kill();
    await untilNobodyIn(join(service.dataDir, 'postgres'));
  } else {
    await killEverything(service.pid, service.dataDir);
    await service.kill();
  }
  await queueGone;
}

async function comeBack(): Promise<void> {
  await redis?.start();
  await running.service.restart();
}
