import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type RunningPart, startPostgresPart } from './postgres-part.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Unix socket on which the run's one broker of shared parts listens. */
    partsBroker: string;
  }
}

/**
 * Once per run: a broker that starts PostgreSQL when the first test asks for it, hands the same one to all test
 * processes, and stops it at the end. A run without database tests never starts one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-run-'));
  const socket = join(folder, 'broker');
  let postgres: Promise<RunningPart> | undefined;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url !== '/postgres') {
      response.writeHead(404).end();
      return;
    }
    try {
      postgres ??= startPostgresPart();
      response.end((await postgres).url);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  };
  const broker = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => broker.listen(socket, resolve));
  project.provide('partsBroker', socket);

  return async () => {
    broker.close();
    broker.closeAllConnections();
    await (await postgres?.catch(() => undefined))?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
