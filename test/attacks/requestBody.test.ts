import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_ENVELOPE_BYTES } from '../../src/envelope/sizes.ts';
import { ensureSecret } from '../../src/store/ensureSecret.ts';
import { makeEnvelope } from '../intake/envelopes.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { createHttpClient, type HttpClient } from '../support/http.ts';

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

async function answerTo(body: string | Uint8Array, headers: Record<string, string> = {}): Promise<string> {
  const reply = await client.ask('/v1/reports', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return reply.status < 300 ? String(reply.status) : `${reply.status} ${JSON.parse(reply.body.toString()).type}`;
}

/** Sends bytes as they are and gives the first line of the answer. */
function statusLineOf(...chunks: string[]): Promise<string> {
  const { hostname, port } = new URL(api.origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('latin1');
    socket.on('data', (data) => {
      answer += data;
      if (!answer.includes('\r\n')) return;
      socket.destroy();
      resolve(answer.slice(0, answer.indexOf('\r\n')));
    });
    socket.on('error', (error) => (answer === '' ? reject(error) : undefined));
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    for (const chunk of chunks) socket.write(chunk, 'latin1');
  });
}

const head = (...lines: string[]): string =>
  ['POST /v1/reports HTTP/1.1', 'Host: x', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');

test('a body that says it is too large is refused before it is sent', async () => {
  expect(await statusLineOf(head(`Content-Length: ${MAX_ENVELOPE_BYTES + 1}`))).toMatch(/^HTTP\/1.1 413/);
  expect(await statusLineOf(head('Content-Length: 99999999999999'))).toMatch(/^HTTP\/1.1 413/);
});

test('a body without a length is refused as soon as it is too large', async () => {
  const size = 65_536;
  const chunk = `${size.toString(16)}\r\n${'a'.repeat(size)}\r\n`;
  const chunks = Array.from({ length: Math.ceil(MAX_ENVELOPE_BYTES / size) + 1 }, () => chunk);
  expect(await statusLineOf(head('Transfer-Encoding: chunked'), ...chunks)).toMatch(/^HTTP\/1.1 413/);
});

test('a body without a length that is a good envelope is taken', async () => {
  const body = JSON.stringify(await makeEnvelope(secret));
  const chunk = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  expect(await statusLineOf(head('Transfer-Encoding: chunked'), chunk)).toMatch(/^HTTP\/1.1 201/);
});

test('two lengths, or a length and chunks, end the connection: no request can hide behind another', async () => {
  expect(await statusLineOf(head('Content-Length: 5', 'Content-Length: 6'), '12345')).toMatch(/^HTTP\/1.1 400/);
  expect(await statusLineOf(head('Content-Length: 5', 'Transfer-Encoding: chunked'), '0\r\n\r\n')).toMatch(
    /^HTTP\/1.1 400/,
  );
});

test('only application/json is read: a form of another site cannot send a report', async () => {
  const body = JSON.stringify(await makeEnvelope(secret));
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    '',
    'json',
  ]) {
    expect(await answerTo(body, { 'content-type': type })).toBe('415 /problems/unsupported-media-type');
  }
  expect(await answerTo(body, { 'content-type': 'Application/JSON; charset=utf-8' })).toBe('201');
});

test('what is not JSON in UTF-8 is malformed', async () => {
  const bodies = ['', '{', '{"v":1,}', "{'v':1}", 'NaN', '\u0000', '{"v":1}{"v":1}'];
  for (const body of bodies) expect(await answerTo(body)).toBe('400 /problems/malformed');
  expect(await answerTo(Uint8Array.from([0x22, 0xff, 0xfe, 0x22]))).toBe('400 /problems/malformed');
  expect(await answerTo(Buffer.from('\ufeff{"v":1}'))).toBe('400 /problems/malformed');
});

test('JSON that reaches for prototypes is refused and changes none', async () => {
  const good = JSON.stringify(await makeEnvelope(secret)).slice(1);
  const attacks = [
    `{"__proto__":{"polluted":true},${good}`,
    `{"constructor":{"prototype":{"polluted":true}},${good}`,
    `{"toString":1,${good}`,
    '{"__proto__":{"v":1,"desk":"ccu"}}',
    good.replace('"mailbox":{', '"mailbox":{"__proto__":{"polluted":true},').replace(/^/, '{'),
  ];
  for (const attack of attacks) expect(await answerTo(attack)).toBe('422 /problems/envelope-invalid');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a member given twice: the last counts, and the schema still holds', async () => {
  const good = JSON.stringify(await makeEnvelope(secret));
  expect(await answerTo(good.replace('{"v":1', '{"v":2,"v":1'))).toBe('201');
  expect(await answerTo(good.replace('{"v":1', '{"v":1,"v":2'))).toBe('422 /problems/envelope-invalid');
});

test('numbers, strings and lists in the place of the envelope are refused', async () => {
  for (const body of ['1', '"x"', '[]', 'null', 'true', '[[[[]]]]', '{}', '1e999']) {
    expect(await answerTo(body)).toBe('422 /problems/envelope-invalid');
  }
});
