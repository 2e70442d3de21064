/** What each queue carries: ids, never bodies. */
export interface JobData {
  triage: { readonly reportId: string };
  'deliver-mail': { readonly deliveryId: string };
  'deliver-webhook': { readonly deliveryId: string };
}

export type QueueName = keyof JobData;

/** A job to add. Adding one whose id is already in the queue changes nothing. */
export interface NewJob<Name extends QueueName> {
  readonly id: string;
  readonly data: JobData[Name];
}

const HOUR_MS = 3_600_000;

/** Jobs carry this as their time of creation, so that a queue's records tell no more than the report's own hour. */
export function currentHour(now: number): number {
  return now - (now % HOUR_MS);
}

/** Begins every key in Redis. The braces keep all of them on one node of a Redis Cluster. */
export const KEY_PREFIX = '{candour}';
