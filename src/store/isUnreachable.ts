/** Connection exceptions, resources, operator intervention, system errors (PostgreSQL, appendix A): they pass. */
const PASSING_CLASSES = new Set(['08', '53', '57', '58']);
const READ_ONLY = '25006';
const SYSTEM_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND']);

/** What pg says without a code when a connection ends, none is free in time, or no answer comes. */
const PG_MESSAGES =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/;

/** Whether the error means that the database could not do it at the moment, so that trying again may help. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SYSTEM_ERRORS.has(code) || code === READ_ONLY) return true;
  if (/^[0-9A-Z]{5}$/.test(code) && PASSING_CLASSES.has(code.slice(0, 2))) return true;
  return PG_MESSAGES.test(error.message);
}
