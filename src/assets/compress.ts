import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Asset } from '../api/context.ts';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/** Above this the best compression takes seconds of a core; the levels below take a tenth. */
const LARGE_BYTES = 400_000;

/** Makes a file ready to be handed out in any encoding. */
export async function compress(body: Uint8Array<ArrayBuffer>, contentType: string, immutable: boolean): Promise<Asset> {
  const quality = body.length > LARGE_BYTES ? 6 : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const [zipped, brotli] = await Promise.all([toGzip(body, { level: 9 }), toBrotli(body, { params })]);
  const etag = `"${createHash('sha384').update(body).digest('base64url')}"`;
  return { contentType, body, gzip: zipped, brotli, etag, immutable };
}
