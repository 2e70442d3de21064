import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../src/report/clean.ts';
import { composeReport, JSON_TYPE, PUBLIC_KEY_TYPE, SIGNATURE_TYPE } from '../../src/report/compose.ts';
import { parseReport } from '../../src/report/parse.ts';
import { renderReport } from '../../src/report/render.ts';
import { generateReporterKey, readPublicKey } from '../../src/seal/keys.ts';
import { verifyDetached } from '../../src/seal/verifyDetached.ts';
import { texts } from '../vectors/texts.ts';
import { sampleReport } from './sampleReport.ts';

const utf8 = (bytes: Uint8Array | ArrayBuffer) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

describe.each(Object.entries(texts))('%s', (_name, text) => {
  const report = sampleReport(text);

  test('comes back word for word', async () => {
    const parsed = parseReport(await composeReport(report));
    expect(parsed.report).toEqual(cleanReport(report));
    expect(parsed.text).toBe(renderReport(cleanReport(report)));
  });

  test('another MIME reader finds the same text and JSON', async () => {
    const mail = await PostalMime.parse(await composeReport(report));
    expect(mail.subject).toBe('Candour report');
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(renderReport(cleanReport(report)).trimEnd());
    expect(mail.attachments.map((part) => part.mimeType)).toEqual([JSON_TYPE]);
    const json = mail.attachments[0]?.content as ArrayBuffer;
    // postal-mime ends every part with a line feed.
    expect(JSON.parse(utf8(json))).toEqual(cleanReport(report));
    expect(utf8(json).trimEnd()).toBe(JSON.stringify(cleanReport(report)));
  });
});

test('the one-time key and the signature travel in parts of their own', async () => {
  const key = await generateReporterKey();
  const entity = await composeReport(sampleReport(texts.emoji), key);
  const parsed = parseReport(entity);
  expect(parsed.publicKey).toEqual(key.publicKey);
  const publicKey = await readPublicKey(parsed.publicKey as Uint8Array);
  const signature = parsed.signature as Uint8Array;
  expect(await verifyDetached(parsed.signedBytes, signature, publicKey)).toBe(true);
  expect(await verifyDetached(parsed.signedBytes.slice(1), signature, publicKey)).toBe(false);
  expect(JSON.parse(utf8(parsed.signedBytes))).toEqual(sampleReport(texts.emoji));

  const mail = await PostalMime.parse(entity);
  expect(mail.attachments.map((part) => part.mimeType)).toEqual([JSON_TYPE, PUBLIC_KEY_TYPE, SIGNATURE_TYPE]);
  expect(new Uint8Array(mail.attachments[1]?.content as ArrayBuffer)).toEqual(key.publicKey);
  expect(new Uint8Array(mail.attachments[2]?.content as ArrayBuffer)).toEqual(signature);
});

test('header and line ends are what RFC 2045 and RFC 5322 ask for', async () => {
  const entity = utf8(await composeReport(sampleReport(texts.longLine), await generateReporterKey()));
  expect(entity).toMatch(
    /^Subject: Candour report\r\nMIME-Version: 1.0\r\nContent-Type: multipart\/mixed; boundary="candour-[0-9a-f]{32}";\r\n protected-headers="v1"\r\n\r\n--/,
  );
  expect(entity.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const json = JSON.stringify(sampleReport(texts.longLine));
  const others = entity.split('\r\n').filter((line) => line !== json);
  expect(Math.max(...others.map((line) => line.length))).toBeLessThanOrEqual(998);
  expect(entity.endsWith(' \r\n')).toBe(true);
});

test('nothing but the boundary differs between two compositions', async () => {
  const [one, two] = await Promise.all([1, 2].map(async () => utf8(await composeReport(sampleReport('same')))));
  const boundary = /candour-[0-9a-f]{32}/g;
  expect(one).not.toBe(two);
  expect(one?.replace(boundary, '')).toBe(two?.replace(boundary, ''));
});
