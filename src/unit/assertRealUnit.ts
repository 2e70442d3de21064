import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UnitError } from './errors.ts';

/** Holds the passphrases beside the keys they lock: what makes a unit fit for demonstration only. */
export const DEMO_FILE = 'demo.json';

/** Whether the unit in the folder was made for demonstration: its keys protect nobody. */
export async function isDemoUnit(folder: string): Promise<boolean> {
  return await exists(join(folder, DEMO_FILE));
}

/**
 * Checks, before anything is started, that there is a unit that may take real reports.
 * @throws UnitError with the remedy.
 */
export async function assertRealUnit(rosterFile: string): Promise<void> {
  const folder = dirname(rosterFile);
  if (await isDemoUnit(folder)) {
    throw new UnitError(
      `The unit in ${folder} was made for demonstration: its keys protect nobody.`,
      'Start "candour serve --demo" to go on with it, or make a real unit in a data folder of its own: DATA_DIR=FOLDER candour unit init',
    );
  }
  if (!(await exists(rosterFile))) throw noRoster(rosterFile);
}

/** There is no roster: nobody can send a report. */
export function noRoster(file: string): UnitError {
  return new UnitError(
    `There is no signed roster at ${file}, and without one nobody can send a report.`,
    'Make a unit with "candour unit init" (or give its roster with ROSTER_FILE). To only try Candour: candour serve --demo',
  );
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  );
}
