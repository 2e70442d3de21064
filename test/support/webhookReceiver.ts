import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WEBHOOK_SECRET } from './outgoing.ts';

/** Standard Webhooks: what is older, or newer, is refused. */
const TOLERANCE_SECONDS = 300;

/** A request as it came. */
export interface TakenWebhook {
  id: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A case system that checks what it gets, as docs/protocol.md says. */
export interface Receiver {
  url: string;
  secret: string;
  /** What it has taken in: signed, fresh, and each id once. */
  taken: TakenWebhook[];
  /** How every request was answered. */
  answers: number[];
  close(): Promise<void>;
}

/** Starts a receiver. `answer` may put a status in the place of 204, and headers with it. */
export async function startReceiver(
  answer: (path: string) => { status: number; headers?: Record<string, string> } | undefined = () => undefined,
): Promise<Receiver> {
  const taken: TakenWebhook[] = [];
  const answers: number[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      body += chunk;
    });
    request.once('end', () => {
      const id = String(request.headers['webhook-id']);
      const other = answer(request.url ?? '');
      const status = other?.status ?? verdict(request.headers, body);
      if (status === 204 && !taken.some((one) => one.id === id)) taken.push({ id, headers: request.headers, body });
      answers.push(status);
      response.writeHead(status, other?.headers).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/reports`,
    secret: WEBHOOK_SECRET,
    taken,
    answers,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** 401 for what is not signed or not fresh; 204 for the rest, also for what is here already. */
function verdict(headers: IncomingHttpHeaders, body: string): number {
  const [id, timestamp] = [headers['webhook-id'], headers['webhook-timestamp']].map(String);
  const key = Buffer.from(WEBHOOK_SECRET.slice('whsec_'.length), 'base64');
  const expected = Buffer.from(`v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`);
  const given = Buffer.from(String(headers['webhook-signature']));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 401;
  if (Math.abs(Date.now() / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return 401;
  return 204;
}
