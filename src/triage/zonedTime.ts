/** A wall clock's reading. `month` is 1 to 12. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What clocks in the zone show at that moment. */
export function toWallTime(moment: Date, timeZone: string): WallTime {
  const parts = formatterOf(timeZone).formatToParts(moment);
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN);
  return {
    year: read('year'),
    month: read('month'),
    day: read('day'),
    hour: read('hour'),
    minute: read('minute'),
    second: read('second'),
  };
}

/**
 * The moment at which clocks in the zone show that time. Fields may run over
 * (day 32 is the next month's). Of an hour that happens twice the first is
 * taken; one that is skipped becomes the same distance after the change.
 */
export function fromWallTime(wall: WallTime, timeZone: string): Date {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const early = offsetAt(asUtc - DAY_MS, timeZone);
  const late = offsetAt(asUtc + DAY_MS, timeZone);
  const candidates = [asUtc - early, asUtc - late].filter((time) => time + offsetAt(time, timeZone) === asUtc);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : asUtc - early);
}

const DAY_MS = 86_400_000;

/** Milliseconds by which the zone's clocks are ahead of UTC. */
function offsetAt(time: number, timeZone: string): number {
  const wall = toWallTime(new Date(time), timeZone);
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return shown - Math.floor(time / 1000) * 1000;
}
