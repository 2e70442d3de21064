import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

/** An empty database of its own on the run's one PostgreSQL server. */
export interface TestDatabase {
  /** postgresql:// address over a Unix socket; for DATABASE_URL, `pg` and `psql` alike. */
  url: string;
  drop(): Promise<void>;
}

/**
 * Creates a fresh empty database on the run's shared PostgreSQL (started on first use). Call it in `beforeAll` and
 * `drop()` in `afterAll`: a database per test file keeps files independent.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await askBroker('/postgres');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await once(server, `CREATE DATABASE ${name} STRATEGY wal_log`);
  return {
    url: server.replace('/postgres?', `/${name}?`),
    drop: () => once(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** As createTestDatabase, for one test: dropped when the test finishes. */
export async function databaseForThisTest(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  return database;
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function askBroker(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: inject('partsBroker'), path, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => (response.statusCode === 200 ? resolve(body) : reject(new Error(body))));
    });
    asked.once('error', reject);
    asked.end();
  });
}
