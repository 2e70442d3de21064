import pg from 'pg';
import { type BoundValue, bindMessage } from './bindMessage.ts';
import type { Store } from './openStore.ts';

/** A statement that each connection prepares once, under its name. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Runs a statement whose values are large. The library copies each value twice into buffers that grow under them: with
 * sixteen reports of 64 KiB that was half of the processor time that this process spent on keeping them, so here they go
 * to the socket as they are. All else of the query is the library's.
 *
 * @param statement its bytes must not change until it has been answered
 */
export async function queryWithoutCopies<Row extends pg.QueryResultRow>(
  { pool }: Store,
  statement: NamedStatement,
): Promise<Row[]> {
  const query = new pg.Query<Row>(statement);
  const submit = query.submit.bind(query);
  query.submit = (connection) => submit(Object.create(connection, { bind: { value: bindTo(connection) } }));
  const { rows } = await (pool.query(query) as unknown as Promise<pg.QueryResult<Row>>);
  return rows;
}

function bindTo({ stream }: pg.Connection): pg.Connection['bind'] {
  return (config) => {
    const { statement = '', values = [], valueMapper } = config ?? {};
    const mapped = values.map((value, index) => (valueMapper ? valueMapper(value, index) : value) as BoundValue);
    if (stream.writable) for (const piece of bindMessage(statement, mapped)) stream.write(piece);
  };
}
