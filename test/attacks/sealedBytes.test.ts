import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { MAX_RECIPIENTS, SIZE_CLASSES, sealedBodyBytes } from '../../src/envelope/sizes.ts';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import { encryptedDataPacket, makeEnvelope, sealedStandIn, sessionKeyPacket } from '../intake/envelopes.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { createHttpClient, type HttpClient } from '../support/http.ts';
import { postEnvelope } from '../support/reporter.ts';

let api: ApiInProcess;
let client: HttpClient;
let secret: string;
beforeAll(async () => {
  api = await startApiInProcess();
  client = createHttpClient(api.origin);
  secret = await ensureSecret(api.store, 'challenge');
});
afterAll(async () => {
  client.close();
  await api.close();
});

async function answerTo(packets: Uint8Array[]): Promise<string> {
  const sealed = encodeBase64Url(sealedStandIn(packets));
  const reply = await postEnvelope(client, await makeEnvelope(secret, { sealed }));
  return reply.status === 201 ? '201' : `${reply.status} ${JSON.parse(reply.body.toString()).type}`;
}

const REFUSED = '422 /problems/sealed-invalid';
const named = sessionKeyPacket(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 1]));
const hidden = sessionKeyPacket();

test('a recipient who can be told from outside is refused, alone or among hidden ones', async () => {
  expect(await answerTo([named, encryptedDataPacket()])).toBe(REFUSED);
  expect(await answerTo([hidden, named, encryptedDataPacket()])).toBe(REFUSED);
  expect(await answerTo([hidden, hidden, encryptedDataPacket()])).toBe('201');
});

test('sealed to nobody, or to more than a desk has, is refused', async () => {
  expect(await answerTo([encryptedDataPacket()])).toBe(REFUSED);
  expect(await answerTo([...Array.from({ length: MAX_RECIPIENTS + 1 }, () => hidden), encryptedDataPacket()])).toBe(
    REFUSED,
  );
});

test('a length that is no size class would tell how much was written: refused', async () => {
  for (const size of SIZE_CLASSES) {
    expect(await answerTo([hidden, encryptedDataPacket(sealedBodyBytes(size))])).toBe('201');
    expect(await answerTo([hidden, encryptedDataPacket(sealedBodyBytes(size) - 1)])).toBe(REFUSED);
    expect(await answerTo([hidden, encryptedDataPacket(sealedBodyBytes(size) + 1)])).toBe(REFUSED);
  }
});

test('text that was not sealed at all, and anything after the sealed data, is refused', async () => {
  const plain = new TextEncoder().encode('He sells what he looks up. '.repeat(2_500));
  expect(await answerTo([plain])).toBe(REFUSED);
  expect(await answerTo([hidden, encryptedDataPacket(), plain])).toBe(REFUSED);
  expect(await answerTo([hidden, encryptedDataPacket(), encryptedDataPacket()])).toBe(REFUSED);
});

test('nothing of a refused report is kept', async () => {
  const { rows } = await api.store.pool.query('SELECT count(*)::int AS count FROM report');
  expect(rows[0].count).toBe(1 + SIZE_CLASSES.length);
});
