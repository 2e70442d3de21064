import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { Envelope } from '../../../src/envelope/envelope.ts';
import { MAX_ENVELOPE_BYTES } from '../../../src/envelope/sizes.ts';
import { brokenChallenge } from './challenges.ts';
import { brokenSealed } from './packets.ts';
import { mutatedValue, oddText, oddValue } from './values.ts';

/** A request that must be refused. */
export interface MalformedRequest {
  /** Which kind of wrong it is, for the message of a failed test. */
  kind: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
  /** The connection ends before the announced length has come. */
  cut?: true;
  /** For fast-check's message of what failed, which would list every byte. */
  [fc.toStringMethod](): string;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

/** So much of a body is shown when a test fails. */
const SHOWN_BYTES = 300;

/** Deep enough to overflow a parser that recurses, short enough to be let in by its size. */
const DEEP = 50_000;

const post = (
  kind: string,
  body: string | Buffer,
  headers: Record<string, string> = JSON_HEADERS,
): MalformedRequest => ({
  kind,
  method: 'POST',
  path: '/v1/reports',
  headers,
  body: Buffer.from(body as string),
  [fc.toStringMethod]() {
    const start = this.body.toString('latin1', 0, SHOWN_BYTES);
    return `${this.kind}: ${this.method} ${this.path} ${JSON.stringify(this.headers)} ${JSON.stringify(start)}…`;
  },
});

/**
 * Every kind of request that is wrong in a way that can be known without the private keys, from one good envelope
 * whose challenge has been solved and not spent, so that nothing but the mutation is wrong.
 */
export function malformedRequests(good: Envelope): fc.Arbitrary<MalformedRequest> {
  const goodJson = JSON.stringify(good);
  const small: Envelope = { ...good, sealed: good.sealed.slice(0, 400) };
  const withSealed = (sealed: string): string => JSON.stringify({ ...good, sealed });

  return fc.oneof(
    { weight: 6, arbitrary: mutatedValue(small).map((value) => post('changed structure', stringify(value))) },
    { weight: 2, arbitrary: mutatedValue(good).map((value) => post('changed structure, whole', stringify(value))) },
    { weight: 4, arbitrary: fc.json({ maxDepth: 8 }).map((text) => post('any JSON', text)) },
    { weight: 3, arbitrary: oddValue.map((value) => post('any value', stringify(value))) },
    { weight: 3, arbitrary: fc.uint8Array({ maxLength: 3_000 }).map((bytes) => post('any bytes', Buffer.from(bytes))) },
    { weight: 1, arbitrary: nested().map((text) => post('deep nesting', text)) },
    { weight: 3, arbitrary: notBase64Url(good).map((envelope) => post('not base64url', JSON.stringify(envelope))) },
    { weight: 6, arbitrary: brokenSealed(good.sealed).map((sealed) => post('broken packets', withSealed(sealed))) },
    {
      weight: 4,
      arbitrary: brokenChallenge(good.challenge).map((challenge) =>
        post('broken challenge', JSON.stringify({ ...good, challenge })),
      ),
    },
    { weight: 2, arbitrary: oddDesk().map((desk) => post('no such desk', JSON.stringify({ ...good, desk }))) },
    { weight: 3, arbitrary: cutShort(goodJson) },
    { weight: 3, arbitrary: oddContentType().map((type) => post('content type', goodJson, type)) },
    { weight: 3, arbitrary: oddEncoding(goodJson) },
    { weight: 1, arbitrary: tooLarge().map((body) => post('too large', body)) },
    { weight: 3, arbitrary: oddRoute(goodJson) },
  );
}

function stringify(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function nested(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('[', '{"v":', '{"mailbox":', '[{"sealed":['),
      fc.integer({ min: 1_000, max: DEEP }),
      fc.boolean(),
    )
    .map(([opening, depth, closed]) => opening.repeat(depth) + (closed && opening === '[' ? ']'.repeat(depth) : ''));
}

/** Wrong letters, wrong length, padding, white space or unused bits that are set, in any of the encoded fields. */
function notBase64Url(good: Envelope): fc.Arbitrary<unknown> {
  const spoil = (text: string) =>
    fc.oneof(
      fc.constantFrom('=', '==', ' ', '\n', '+', '/', '\u0000', '\u00e9', '\ud800', 'A').map((extra) => text + extra),
      fc
        .nat(text.length - 1)
        .chain((at) =>
          fc
            .constantFrom('+', '/', '=', ' ', '\t', '"', '<', '\u2603')
            .map((letter) => text.slice(0, at) + letter + text.slice(at + 1)),
        ),
      fc.constant(text.slice(0, -1)),
    );
  return fc.oneof(
    spoil(good.mailbox.token).map((token) => ({ ...good, mailbox: { ...good.mailbox, token } })),
    spoil(good.mailbox.key).map((key) => ({ ...good, mailbox: { ...good.mailbox, key } })),
    spoil(good.sealed).map((sealed) => ({ ...good, sealed })),
  );
}

function oddDesk(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      'ccu2',
      'CCU',
      ' ccu',
      'ccu\u0000',
      '__proto__',
      'constructor',
      'x'.repeat(64),
      '../ccu',
      "ccu' OR 1=1 --",
    ),
    oddText,
  );
}

function cutShort(goodJson: string): fc.Arbitrary<MalformedRequest> {
  const end = fc.oneof(fc.nat(300), fc.nat(goodJson.length - 1));
  return fc.oneof(
    end.map((at) => post('cut JSON', goodJson.slice(0, at))),
    fc.nat(2_000).map((at): MalformedRequest => ({ ...post('cut connection', goodJson.slice(0, at)), cut: true })),
  );
}

function oddContentType(): fc.Arbitrary<Record<string, string>> {
  return fc
    .oneof(
      fc.constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonx',
        'text/json',
        '*/*',
        ';',
        'application/',
        'application/xml',
      ),
      fc.string({ unit: fc.constantFrom('a', '/', ';', '=', '"', ' ', '%', '\\'), minLength: 1, maxLength: 40 }),
      fc.constant(undefined),
    )
    .map(
      (type): Record<string, string> =>
        type === undefined || type.trim() === '' ? {} : { 'content-type': type.trim() },
    );
}

/** The right words in the wrong bytes. */
function oddEncoding(goodJson: string): fc.Arbitrary<MalformedRequest> {
  const packed = gzipSync(goodJson);
  const wide = Buffer.from(goodJson, 'utf16le');
  const spoilt = Buffer.from(goodJson);
  return fc.oneof(
    fc
      .constantFrom('gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', 'x-unknown')
      .map((encoding) => post('packed', packed, { ...JSON_HEADERS, 'content-encoding': encoding })),
    fc.constant(post('UTF-16', wide, { 'content-type': 'application/json; charset=utf-16' })),
    fc.constant(post('UTF-16 unannounced', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))),
    fc
      .nat(60)
      .map((at) =>
        post('not UTF-8', Buffer.concat([spoilt.subarray(0, at), Buffer.from([0xff, 0xc0]), spoilt.subarray(at)])),
      ),
    fc.constant(post('twice', goodJson + goodJson)),
    fc.constant(post('followed by more', `${goodJson}\u0000`)),
  );
}

function tooLarge(): fc.Arbitrary<string> {
  return fc
    .integer({ min: 1, max: 4_000 })
    .map((excess) => `{"v":1,"sealed":"${'A'.repeat(MAX_ENVELOPE_BYTES + excess)}"}`);
}

function oddRoute(goodJson: string): fc.Arbitrary<MalformedRequest> {
  const method = fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'POST');
  const path = fc.oneof(
    fc.constantFrom(
      '/v1/reports/',
      '/v1/reports/%00',
      '/v1/reports/..%2f..%2fetc',
      '/v1//reports',
      '/V1/REPORTS',
      '/v1/report',
      '/v1/reports/%ff',
      '/v1/reports;x=1',
    ),
    fc.webPath().map((tail) => `/v1/none${tail}`),
  );
  return fc.oneof(
    fc
      .tuple(method, path)
      .map(([how, where]) => ({ ...post('no such place', how === 'GET' ? '' : goodJson), method: how, path: where })),
    fc.constantFrom('PUT', 'PATCH', 'DELETE').map((how) => ({ ...post('method', goodJson), method: how })),
  );
}
