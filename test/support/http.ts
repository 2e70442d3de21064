import { Agent, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

export interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
}

/** Why no answer came: the connection was refused or cut. */
export class NoReplyError extends Error {
  override readonly name = 'NoReplyError';
}

export interface HttpClient {
  /** @throws NoReplyError when no whole answer comes. */
  ask(path: string, ask?: Ask): Promise<Reply>;
  json<T>(path: string, ask?: Ask): Promise<T>;
  close(): void;
}

export interface HttpClientOptions {
  /** The address that the client speaks from: any of 127.0.0.0/8. */
  localAddress?: string;
  userAgent?: string;
  /** Sees every answer. */
  onReply?: (path: string, reply: Reply) => void;
}

/** An HTTP client that sends what it is told, byte for byte, over few connections that stay open. */
export function createHttpClient(
  origin: string,
  { localAddress, userAgent, onReply }: HttpClientOptions = {},
): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const ask = async (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Reply> => {
    const options: RequestOptions = {
      method,
      agent,
      headers: {
        ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        ...headers,
      },
      ...(localAddress === undefined ? {} : { localAddress }),
    };
    const reply = await exchange(new URL(path, origin), options, body);
    onReply?.(path, reply);
    return reply;
  };
  return {
    ask,
    json: async (path, what) => JSON.parse((await ask(path, what)).body.toString()),
    close: () => agent.destroy(),
  };
}

function exchange(url: URL, options: RequestOptions, body: Uint8Array | string | undefined): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error): void => reject(new NoReplyError('no whole answer came', { cause }));
    const asked = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', fail);
      response.once('end', () => {
        const status = response.statusCode ?? 0;
        // A body that was refused may not have been read, and then the service soon ends the connection: no other
        // request may be on its way on it.
        if (status >= 400 && body !== undefined) asked.socket?.destroy();
        resolve({ status, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    asked.once('error', fail);
    asked.end(body);
  });
}
