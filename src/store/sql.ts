/** SQL as text with parameters, for the statements that the query builder cannot say. */
export { type ExpressionBuilder, type RawBuilder, type Selectable, sql } from 'kysely';
