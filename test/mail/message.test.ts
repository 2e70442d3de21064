import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { noticeMessage } from '../../src/mail/message/noticeMessage.ts';
import { reportMessage } from '../../src/mail/message/reportMessage.ts';
import { seal } from '../../src/seal/seal.ts';
import { memberKey } from '../seal/testKeys.ts';
import { sealedIn } from '../support/mailParts.ts';
import { FROM } from '../support/outgoing.ts';

const parts = {
  id: Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'),
  from: FROM,
  to: 'desk@unit.example',
  date: new Date('2026-11-01T07:00:00Z'),
};

const sealed = seal(new Uint8Array(65_536), [(await memberKey()).publicKey]);

test('a report is a PGP/MIME message as RFC 3156 lays it out, and another parser finds its two parts', async () => {
  const raw = reportMessage(parts, 'pgp-mime', await sealed);
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  expect(head.split('\r\n')).toEqual([
    'From: candour@report.example.org',
    'To: desk@unit.example',
    'Subject: Candour',
    'Date: Sun, 01 Nov 2026 07:00:00 +0000',
    'Message-ID: <000102030405060708090a0b0c0d0e0f@report.example.org>',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";',
    ' boundary="candour-000102030405060708090a0b0c0d0e0f"',
  ]);
  expect(rest[0]).toContain('application/pgp-encrypted');
  const { attachments } = await PostalMime.parse(raw);
  expect(attachments.map(({ mimeType }) => mimeType)).toEqual([
    'application/pgp-encrypted',
    'application/octet-stream',
  ]);
  const [version] = attachments.map(({ content }) => text(content).trim());
  expect(version).toBe('Version: 1');
});

test.each(['pgp-mime', 'inline'] as const)(
  '%s carries the sealed bytes as they are, in lines that no relay folds',
  async (format) => {
    const raw = reportMessage(parts, format, await sealed);
    expect(sealedIn({ raw }).equals(Buffer.from(await sealed))).toBe(true);
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect(raw.replaceAll('\r\n', '')).toMatch(/^[\x20-\x7e]*$/);
  },
);

test('the notice says the same on every day', () => {
  const days = ['2026-11-01T07:00:00Z', '2027-03-29T07:00:03Z'].map((date) =>
    noticeMessage({ ...parts, date: new Date(date) }).replace(/^Date: .{31}\r\n/m, ''),
  );
  expect(days[0]).toBe(days[1]);
  expect(days[0]).not.toMatch(/^Date:/m);
});

function text(content: ArrayBuffer | Uint8Array | string): string {
  return typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString();
}
