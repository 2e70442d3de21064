import { ConfigError } from '../config/errors.ts';
import { UsageError } from './usageError.ts';

/** Codes with which a database that is set by DATABASE_URL fails: the driver's and PostgreSQL's own. */
const DATABASE_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'it does not answer',
  ENOTFOUND: 'its host name is not known',
  ETIMEDOUT: 'it does not answer in time',
  ECONNRESET: 'it closed the connection',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'there is no database of that name',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
  '42501': 'the user may not make tables in it',
};

/** What an error means for the person at the terminal: what is wrong and what to do. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return `Candour stopped: ${String(error)}`;
  if ('remedy' in error) return `${error.message}\n${String(error.remedy)}`;
  if (error instanceof ConfigError) return `${error.message}\n"candour --help" explains every variable.`;
  if (error instanceof UsageError || isParseError(error))
    return `${error.message}\n"candour --help" shows the commands.`;
  if (error.name === 'StoreError' || error.name === 'AssetsError') return error.message;
  const fault = DATABASE_FAULTS[String((error as NodeJS.ErrnoException).code)];
  if (fault) return `The database cannot be used: ${fault}.\nCheck DATABASE_URL, and that the database is up.`;
  return `Candour stopped on a fault of its own.\n${error.stack ?? error.message}`;
}

/** Whether the command line is at fault. */
export function isUsageFault(error: unknown): boolean {
  return error instanceof UsageError || isParseError(error);
}

/** `node:util` parseArgs marks its errors with codes of this form. */
function isParseError(error: unknown): boolean {
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS_');
}
