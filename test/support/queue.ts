import { startRedis, type TestRedis } from './redis.ts';

/** The queue that this run of the file is on: files in the service and e2e projects run once on each. */
export function queueUnderTest(): 'postgres' | 'redis' {
  return process.env.CANDOUR_TEST_QUEUE === 'redis' ? 'redis' : 'postgres';
}

/** Redis when the file runs on the Redis queue (its `url` is QUEUE_URL), undefined when on PostgreSQL. */
export async function startQueueUnderTest(options: { durable?: boolean } = {}): Promise<TestRedis | undefined> {
  return queueUnderTest() === 'redis' ? startRedis(options) : undefined;
}
