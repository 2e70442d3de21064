import { ProblemError } from '../api/problem.ts';
import { problems } from '../api/problems.ts';
import type { Config } from '../config/config.ts';
import { openStore, type Store } from '../store/openStore.ts';
import { UnitError } from '../unit/errors.ts';
import { runningDatabase } from './runningDatabase.ts';

/**
 * Does one thing on the database of the running service, then lets it go.
 *
 * @throws UnitError for what the API would answer with a problem, in the problem's words
 */
export async function withStore<Result>(config: Config, act: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(await runningDatabase(config), { maxConnections: 1 });
  try {
    return await act(store);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { title, detail } = problems[error.problem];
    throw new UnitError(`${title}.`, detail, { cause: error });
  } finally {
    await store.close();
  }
}
