import { STANDARD_DESKS } from '../../../src/unit/standardDesks.ts';
import { type ConsoleUnit, signUnitOf } from './consoleUnit.ts';

/** A unit with every standard desk, and two members at each: `ccu-1`, `ccu-2`, `partner-1` and so on. */
export function makeFullUnit(): Promise<ConsoleUnit> {
  return signUnitOf(
    STANDARD_DESKS.map((desk) => ({
      ...desk,
      members: [1, 2].map((place) => ({ id: `${desk.id}-${place}`, name: `${desk.id} ${place}` })),
    })),
  );
}
