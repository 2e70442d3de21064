/** What each queue carries: ids, never bodies. */
export interface JobData {
  triage: { readonly reportId: string };
  'deliver-mail': { readonly deliveryId: string };
  'deliver-webhook': { readonly deliveryId: string };
  /** A clock is to ring. */
  alarm: { readonly reportId: string; readonly kind: string };
  /** A parked report's day has come. */
  park: { readonly reportId: string };
  /** The words of a report may go. */
  retention: { readonly reportId: string };
  /** Who has a report may have gone quiet. */
  release: { readonly reportId: string };
}

export type QueueName = keyof JobData;

/** A job to add. Adding one whose id is already in the queue changes nothing. */
export interface NewJob<Name extends QueueName> {
  readonly id: string;
  readonly data: JobData[Name];
  /** When it is to be done; at once without it. A whole second that the record knows too. */
  readonly dueAt?: Date;
}

/** Every queue there is. */
export const QUEUE_NAMES = [
  'triage',
  'alarm',
  'park',
  'release',
  'retention',
  'deliver-mail',
  'deliver-webhook',
] as const satisfies readonly QueueName[];

const HOUR_MS = 3_600_000;

/** Jobs carry this as their time of creation, so that a queue's records tell no more than the report's own hour. */
export function currentHour(now: number): number {
  return now - (now % HOUR_MS);
}

/** Begins every key in Redis. The braces keep all of them on one node of a Redis Cluster. */
export const KEY_PREFIX = '{candour}';
