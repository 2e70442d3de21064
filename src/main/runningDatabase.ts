import type { Config } from '../config/config.ts';
import { findRunningPostgres } from '../postgres/findRunningPostgres.ts';
import type { StoreConfig } from '../store/openStore.ts';
import { UnitError } from '../unit/errors.ts';

/**
 * The database of the service that runs on the configured data folder, or the one that is named.
 *
 * @throws UnitError when there is neither
 */
export async function runningDatabase(config: Config): Promise<StoreConfig> {
  const where = config.databaseUrl ?? (await findRunningPostgres(config.dataDir));
  if (where !== undefined) return where;
  throw new UnitError(
    `No Candour is running on the data folder ${config.dataDir}.`,
    'Start it first with "candour serve", and give this command the same DATA_DIR; or set DATABASE_URL.',
  );
}
