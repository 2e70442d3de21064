import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

/** One answer to the browser. */
export interface Weighed {
  readonly url: string;
  /** Bytes of the body as it came over the line. */
  readonly wire: number;
  /** The same body unpacked. */
  readonly bytes: number;
  /** The same body as gzip packs it at its best. */
  readonly gzip: number;
}

export interface WeighingProxy {
  /** For the browser's `proxy.server`. */
  readonly url: string;
  /** Answers so far, in the order in which they were whole. */
  readonly answers: readonly Weighed[];
  close(): void;
}

const BEST = 9;

/**
 * A forward proxy that weighs all that a browser is sent, encodings left as the service chose them.
 *
 * @param isHeld says which addresses never get an answer
 */
export async function startWeighingProxy(isHeld: (url: string) => boolean): Promise<WeighingProxy> {
  const answers: Weighed[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '';
    if (isHeld(url)) return;
    const { method, headers } = incoming;
    const passedOn = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const body = Buffer.concat(chunks);
        answers.push(weigh(url, body, response.headers['content-encoding']));
        outgoing.writeHead(response.statusCode ?? 0, response.rawHeaders);
        outgoing.end(body);
      });
    });
    passedOn.once('error', () => outgoing.destroy());
    incoming.pipe(passedOn);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no TCP address.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    answers,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function weigh(url: string, wire: Buffer, encoding: string | undefined): Weighed {
  const body = encoding === 'gzip' ? gunzipSync(wire) : encoding === 'br' ? brotliDecompressSync(wire) : wire;
  const gzip = body.length === 0 ? 0 : gzipSync(body, { level: BEST }).length;
  return { url, wire: wire.length, bytes: body.length, gzip };
}
