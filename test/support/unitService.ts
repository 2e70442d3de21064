import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRunningPostgres } from '../../src/postgres/findRunningPostgres.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { type RunningService, type ServiceOptions, startService } from './service.ts';
import { makeTestUnit, type TestUnit } from './testUnit.ts';

/** The whole command, serving the roster of a unit whose private keys the test has. */
export interface UnitService {
  service: RunningService;
  unit: TestUnit;
  /** Ends the service and removes all its files. */
  remove(): Promise<void>;
}

/** Starts `candour serve` for a new unit. */
export async function startUnitService(options: ServiceOptions = {}): Promise<UnitService> {
  const unit = await makeTestUnit();
  const folder = await mkdtemp(join(tmpdir(), 'candour-roster-'));
  const rosterFile = join(folder, 'roster.json');
  await writeFile(rosterFile, JSON.stringify(unit.signed));
  const service = await startService({
    args: ['serve'],
    ...options,
    env: { ...options.env, ROSTER_FILE: rosterFile },
  });
  return {
    service,
    unit,
    remove: async () => {
      await service.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Connects to the PostgreSQL that the service runs on its data folder, as the service itself does. */
export async function openRecord(service: RunningService): Promise<Store> {
  const connection = await findRunningPostgres(service.dataDir);
  if (connection === undefined) throw new Error('no PostgreSQL runs on the data folder');
  return openStore({ ...connection, max: 2 });
}
