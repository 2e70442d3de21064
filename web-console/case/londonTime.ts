const ZONE = 'Europe/London';
const MINUTE_MS = 60_000;

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as a `datetime-local` field has it, by the clocks in London. */
export function toLondon(moment: number): string {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** The moment of such a field; of an hour that happens twice the first one. Undefined when there is none. */
export function fromLondon(text: string): Date | undefined {
  const asUtc = Date.parse(`${text}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // London is at UTC or one hour ahead of it.
  const found = [asUtc - 60 * MINUTE_MS, asUtc].find((moment) => toLondon(moment) === text.slice(0, 16));
  return new Date(found ?? asUtc);
}
