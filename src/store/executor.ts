import type { Kysely, Transaction } from 'kysely';
import type { Database } from './tables.ts';

/** Runs statements: the database, or one transaction on it. */
export type Executor = Kysely<Database> | Transaction<Database>;
