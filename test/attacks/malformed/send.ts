import { once } from 'node:events';
import { createConnection } from 'node:net';
import { problemDocument } from '../../../src/api/problem.ts';
import { type ProblemName, problems } from '../../../src/api/problems.ts';
import type { HttpClient, Reply } from '../../support/http.ts';
import type { MalformedRequest } from './requests.ts';

/** Sends it, and says what is wrong with the answer: nothing, if it was refused as it should be. */
export async function faultOf(
  client: HttpClient,
  origin: string,
  request: MalformedRequest,
): Promise<string | undefined> {
  if (request.cut) {
    await sendAndHangUp(new URL(origin), request);
    return undefined;
  }
  return faultOfReply(await client.ask(request.path, request));
}

/** The bodies of every refusal there is: an answer that says anything else may be saying what was sent. */
const knownBodies = new Set(
  (Object.keys(problems) as ProblemName[]).map((name) => JSON.stringify(problemDocument(name))),
);

function faultOfReply({ status, headers, body }: Reply): string | undefined {
  if (status < 400 || status > 499) return `status ${status}`;
  if (headers['content-type'] !== 'application/problem+json') return `content type ${headers['content-type']}`;
  if (headers['set-cookie'] !== undefined) return 'a cookie';
  const text = body.toString();
  if (!knownBodies.has(text)) return `not one of the known problem documents: ${text.slice(0, 200)}`;
  return JSON.parse(text).status === status ? undefined : `status ${status}, but another in the document`;
}

/** Announces the whole body, sends what there is of it, and ends the connection. */
async function sendAndHangUp({ hostname, port }: URL, { path, headers, body }: MalformedRequest): Promise<void> {
  const socket = createConnection(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const lines = Object.entries({ host: hostname, ...headers, 'content-length': String(body.length + 1_000) });
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  await new Promise<void>((sent) => socket.write(body, () => sent()));
  socket.destroy();
}
