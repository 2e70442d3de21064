import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/errors.ts';

/** @throws ConfigError when there is no database that several processes could share. */
export function needDatabaseUrl(config: Config, command: string): void {
  if (config.databaseUrl !== undefined) return;
  throw new ConfigError(
    'DATABASE_URL',
    `is needed by "candour ${command}": the built-in PostgreSQL belongs to "candour serve", which is all in one.`,
  );
}
