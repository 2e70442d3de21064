const HOUR_MS = 3_600_000;

/** The hour in which something happened, the finest time that is kept of a reporter: rounded down, in UTC. */
export function receivedHour(now: Date): Date {
  const time = now.getTime();
  return new Date(time - (((time % HOUR_MS) + HOUR_MS) % HOUR_MS));
}
