import { MAX_STREAMS, MAX_STREAMS_OF_MEMBER } from './limits.ts';

/** Who has how many streams in this process. */
export interface Seats {
  /** Takes a seat; undefined when the member or the process has no more. Calling what it gives frees it. */
  take(member: string): (() => void) | undefined;
}

export function createSeats(): Seats {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    take: (member) => {
      const before = taken.get(member) ?? 0;
      if (before >= MAX_STREAMS_OF_MEMBER || all >= MAX_STREAMS) return undefined;
      taken.set(member, before + 1);
      all += 1;
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        all -= 1;
        const left = (taken.get(member) ?? 1) - 1;
        if (left === 0) taken.delete(member);
        else taken.set(member, left);
      };
    },
  };
}
