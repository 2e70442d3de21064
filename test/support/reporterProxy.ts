import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { portOf } from './portOf.ts';

/** One answer that passed through the proxy. */
export interface PassedReply {
  url: string;
  status: number;
  headers: string;
  body: Buffer;
}

/**
 * What the proxy does: gives an answer of its own, ends the connection in place of asking the service (`cut`), or asks
 * it and ends the connection in place of handing on the answer (`cut-answer`).
 */
export type Interference = { status: number; body: string; type?: string } | 'cut' | 'cut-answer';

export interface ReporterProxy {
  /** For the browser's `proxy.server`. */
  url: string;
  /** Every answer so far, unpacked. */
  replies: PassedReply[];
  /** How much was asked through it so far: requests, and tunnels, which it refuses. */
  passed(): number;
  /** From now on asked about every request; what it gives is done instead of passing request and answer on. */
  interfereWith(choose: (method: string, path: string) => Interference | undefined): void;
  close(): Promise<void>;
}

/**
 * A forward HTTP proxy on the reporter's side of the line. What a browser asks through it reaches the service from
 * `localAddress`, an address that occurs nowhere else, and every byte of every answer is kept.
 */
export async function startReporterProxy(localAddress: string): Promise<ReporterProxy> {
  const replies: PassedReply[] = [];
  let passed = 0;
  let choose: (method: string, path: string) => Interference | undefined = () => undefined;
  const server: Server = createServer((incoming, outgoing) => {
    passed += 1;
    const url = incoming.url ?? '';
    const instead = choose(incoming.method ?? '', new URL(url).pathname);
    if (instead !== undefined && instead !== 'cut-answer') {
      interfere(incoming, outgoing, instead);
      return;
    }
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const passedOn = request(url, { method: incoming.method, headers, localAddress, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const body = Buffer.concat(chunks);
        const status = response.statusCode ?? 0;
        replies.push({ url, status, headers: JSON.stringify(response.rawHeaders), body });
        if (instead === 'cut-answer') outgoing.destroy();
        else outgoing.writeHead(status, response.rawHeaders).end(body);
      });
    });
    passedOn.once('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  server.on('connect', (_request, socket) => {
    passed += 1;
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  const port = await portOf(server);
  return {
    url: `http://127.0.0.1:${port}`,
    replies,
    passed: () => passed,
    interfereWith: (next) => {
      choose = next;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Lets the whole request come, then answers it, or ends the connection without a word. */
function interfere(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  instead: Exclude<Interference, 'cut-answer'>,
): void {
  incoming.resume();
  incoming.once('end', () => {
    if (instead === 'cut') {
      outgoing.destroy();
      return;
    }
    const { status, body, type = 'application/problem+json' } = instead;
    outgoing.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body);
  });
}
