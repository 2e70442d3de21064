import { Redis } from 'ioredis';
import { KEY_PREFIX } from '../../src/queue/jobs.ts';

async function withRedis<T>(url: string, read: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await read(redis);
  } finally {
    redis.disconnect();
  }
}

/** The fields of a job as Redis holds them. */
export function readJob(url: string, id: string): Promise<Record<string, string>> {
  return withRedis(url, (redis) => redis.hgetall(`${KEY_PREFIX}:triage:${id}`));
}

/** Every key, and how many events the queue's log has. */
export function readKeys(url: string): Promise<{ keys: string[]; events: number }> {
  return withRedis(url, async (redis) => ({
    keys: await redis.keys('*'),
    events: await redis.xlen(`${KEY_PREFIX}:triage:events`),
  }));
}
