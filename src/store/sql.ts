/** SQL as text with parameters, for the statements that the query builder cannot say. */
export { type ExpressionBuilder, type Selectable, sql } from 'kysely';
