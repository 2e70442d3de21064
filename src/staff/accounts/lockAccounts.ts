import type { Executor } from '../../store/openStore.ts';
import { sql } from '../../store/sql.ts';

/** Serialises changes to accounts; the bytes of 'ACCT'. */
const ACCOUNTS_LOCK = 0x41434354;

/**
 * Until the transaction ends nobody else changes who may do what: two
 * administrators who end each other's accounts at one moment are one after the other.
 */
export async function lockAccounts(executor: Executor): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${ACCOUNTS_LOCK})`.execute(executor);
}
