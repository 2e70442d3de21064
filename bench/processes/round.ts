/** One round of load: every record of a file once, so many at a time. */
export interface RoundTask {
  readonly file: string;
  readonly atOnce: number;
  /** Where to: the service's origin, or the database's URL. */
  readonly target: string;
}

export interface RoundAnswer {
  readonly seconds: number;
  /** Of each request, from sending to the whole answer. */
  readonly milliseconds: readonly number[];
  /** How often each outcome occurred: a status code, or `error`. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Processor time of the process that made the load, per request. */
  readonly loadMilliseconds: number;
}

/** Runs `send` over all items, `atOnce` at a time, and times each. `send` gives the outcome. */
export async function timeRound<Item>(
  items: readonly Item[],
  atOnce: number,
  send: (item: Item) => Promise<string>,
): Promise<RoundAnswer> {
  const milliseconds: number[] = [];
  const outcomes: Record<string, number> = {};
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      const start = performance.now();
      const outcome = await send(item).catch(() => 'error');
      milliseconds.push(performance.now() - start);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  const processorStart = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, lane));
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(processorStart);
  return { seconds, milliseconds, outcomes, loadMilliseconds: (user + system) / 1_000 / items.length };
}
