import { DAY_MS } from './limits.ts';

/** From when on the words may go whose days count from there. */
export function erasureDay(countsFrom: Date, retentionDays: number): Date {
  return new Date(countsFrom.getTime() + retentionDays * DAY_MS);
}

/** What counts from then or earlier may go at `now`. */
export function countedLongEnough(now: Date, retentionDays: number): Date {
  return new Date(now.getTime() - retentionDays * DAY_MS);
}
