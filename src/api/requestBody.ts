import { ProblemError } from './problem.ts';

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/**
 * Reads a JSON request's body, never more than `limit` bytes of it.
 *
 * A body that says its length is refused before it is read, and the server
 * takes no more of it than it said; one that does not is counted as it comes.
 *
 * @throws ProblemError `unsupported-media-type` or `too-large`.
 */
export async function readJsonBody(request: Request, limit: number): Promise<Uint8Array> {
  if (!JSON_TYPE.test(request.headers.get('content-type') ?? '')) throw new ProblemError('unsupported-media-type');
  return readBody(request, limit);
}

/**
 * Reads a body of any type, in the same way.
 * @throws ProblemError `too-large`
 */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get('content-length');
  if (declared !== null) {
    if (!(Number(declared) <= limit)) throw new ProblemError('too-large');
    return new Uint8Array(await request.arrayBuffer());
  }
  return readCounted(request.body, limit);
}

async function readCounted(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream ?? []) {
    length += chunk.length;
    if (length > limit) throw new ProblemError('too-large');
    chunks.push(chunk);
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}
