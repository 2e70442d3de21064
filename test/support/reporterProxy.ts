import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';

/** One answer that passed through the proxy. */
export interface PassedReply {
  url: string;
  status: number;
  headers: string;
  body: Buffer;
}

export interface ReporterProxy {
  /** For the browser's `proxy.server`. */
  url: string;
  /** Every answer so far, unpacked. */
  replies: PassedReply[];
  /** How much was asked through it so far: requests, and tunnels, which it refuses. */
  passed(): number;
  close(): Promise<void>;
}

/**
 * A forward HTTP proxy on the reporter's side of the line. What a browser asks through it reaches the service from
 * `localAddress`, an address that occurs nowhere else, and every byte of every answer is kept.
 */
export async function startReporterProxy(localAddress: string): Promise<ReporterProxy> {
  const replies: PassedReply[] = [];
  let passed = 0;
  const server: Server = createServer((incoming, outgoing) => {
    passed += 1;
    const url = incoming.url ?? '';
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const passedOn = request(url, { method: incoming.method, headers, localAddress, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const body = Buffer.concat(chunks);
        const status = response.statusCode ?? 0;
        replies.push({ url, status, headers: JSON.stringify(response.rawHeaders), body });
        outgoing.writeHead(status, response.rawHeaders);
        outgoing.end(body);
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
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    replies,
    passed: () => passed,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
