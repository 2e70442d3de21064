import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { sendProblem } from '../../api/problem.ts';
import { ListenError } from './listenError.ts';

/** A header block is one packet or two; who takes longer holds the connection open for its own sake. */
const HEADERS_TIMEOUT_MS = 15_000;

/** The largest envelope over a poor phone connection, or over Tor. */
const REQUEST_TIMEOUT_MS = 120_000;

/** Longer than the pause between two requests of one page, short enough that a restart need not wait. */
const KEEP_ALIVE_MS = 5_000;

/** At the end, requests in hand may take this long; a report is stored in milliseconds once its bytes are here. */
const DRAIN_MS = 10_000;

export type Fetch = (request: Request) => Response | Promise<Response>;

export interface Listener {
  /** The port, chosen by the system when 0 was asked for. */
  readonly port: number;
  /** Answers with `fetch` from now on; until then every request gets `503`. */
  answerWith(fetch: Fetch): void;
  /** Takes no new connection, lets the requests in hand finish, then closes. May be called again. */
  close(): Promise<void>;
}

/** Where to listen, and the variable to change when that cannot be. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly variable: 'PORT' | 'DEMO_PORT' | 'SMTP_PORT';
}

/**
 * Takes a port. Nothing of a connection is kept or written down, its address least of all.
 * @throws ListenError when the port is taken or may not be used.
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  let fetch: Fetch = notYet;
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    getRequestListener((request) => fetch(request), { hostname: 'localhost' }),
  );
  server.listen({ host: options.host, port: options.port });
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new ListenError(options, cause as NodeJS.ErrnoException);
  }
  return {
    port: (server.address() as AddressInfo).port,
    answerWith: (next) => {
      fetch = next;
    },
    close: async () => {
      const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(late);
    },
  };
}

function notYet(): Response {
  return sendProblem({ body: (body, status, headers) => new Response(body, { status, headers }) }, 'unavailable');
}
