/** Pictures of the board over the job queues, as an administrator finds it on a working day. */
import { createHash } from 'node:crypto';
import { QUEUE_NAMES } from '../../src/queue/jobs.ts';
import { openStore } from '../../src/store/openStore.ts';
import { launchChromium } from '../support/chromium.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { type RunningBoard, startBoard } from '../web-console/support/startBoard.ts';
import { looks, take } from './take.ts';

const MINUTE_MS = 60_000;

export async function pictureJobQueues(): Promise<void> {
  const database = await createTestDatabase();
  const store = await openStore(database.url);
  const browser = await launchChromium();
  const board = await startBoard(store, undefined);
  const workers = QUEUE_NAMES.map((name) => board.queue.work(name, async () => undefined, 1));
  try {
    await addJobs(board);
    for (const { name, ...options } of looks) {
      const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
      await board.signIn(context);
      const page = await context.newPage();
      await page.goto(`${board.origin}/console/jobs`);
      await page.getByText('deliver-webhook').first().waitFor();
      await page.waitForLoadState('load');
      await take(page, `console-jobs-${name}`);
      await page.goto(`${board.origin}/v1/staff/jobs/queue/alarm?status=delayed`);
      await page
        .getByText(/alarm-[0-9a-f]{64}-1/)
        .first()
        .waitFor();
      await take(page, `console-jobs-queue-${name}`);
      await context.close();
    }
  } finally {
    await browser.close();
    for (const worker of workers) await worker.close();
    await board.close();
    await store.close();
    await database.drop();
  }
}

/** Clocks that ring within minutes, a parked report that comes back, and one in work that may have gone quiet. */
async function addJobs({ queue }: RunningBoard): Promise<void> {
  const idOf = (number: number): string => createHash('sha256').update(`report ${number}`).digest('hex');
  const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * MINUTE_MS);
  const kinds = ['first_open', 'iopc_referral', 'assessment'] as const;
  for (const [at, kind] of kinds.entries()) {
    const reportId = idOf(at);
    await queue.add('alarm', [{ id: `alarm-${reportId}-1`, data: { reportId, kind }, dueAt: inMinutes(2 + 3 * at) }]);
  }
  const parked = idOf(kinds.length);
  await queue.add('park', [{ id: `park-${parked}-1`, data: { reportId: parked }, dueAt: inMinutes(8) }]);
  const quiet = idOf(kinds.length + 1);
  await queue.add('release', [{ id: `release-${quiet}-1`, data: { reportId: quiet }, dueAt: inMinutes(5) }]);
}
