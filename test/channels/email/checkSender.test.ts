import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { expect, test } from 'vitest';
import { CHECK_FAILED, checkSender, type DNSResolver } from '../../../src/channels/email/checkSender.ts';
import { MAX_SIGNATURES } from '../../../src/channels/email/limits.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const RECORDS: Record<string, string> = {
  'example.org': 'v=spf1 ip4:192.0.2.7 -all',
  'sel._domainkey.example.org': `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`,
  '_dmarc.example.org': 'v=DMARC1; p=reject',
};

const dns: DNSResolver = async (name, type) => {
  const record = type === 'TXT' ? RECORDS[name] : undefined;
  if (record === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return [[record]];
};

const letter = Buffer.from(
  'From: Ann <ann@example.org>\r\nSubject: hello\r\nDate: Tue, 24 Nov 2026 22:14:01 +0000\r\n\r\nWords.\r\n',
);

const signer = {
  signingDomain: 'example.org',
  selector: 'sel',
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};

async function signed(): Promise<Buffer> {
  const options = { canonicalization: 'relaxed/relaxed', signatureData: [signer], ...signer };
  const { signatures } = await dkimSign(letter, options);
  return Buffer.concat([Buffer.from(signatures), letter]);
}

const delivery = { peer: '192.0.2.7', helo: 'mail.example.org', envelopeFrom: 'ann@example.org' };

test('a message from where its domain sends, signed by it, passes', async () => {
  expect(await checkSender(await signed(), delivery, dns)).toEqual({
    spf: 'pass',
    dkim: [{ domain: 'example.org', result: 'pass' }],
    dmarc: 'pass',
  });
});

test('another server, and words that were changed, fail', async () => {
  const changed = Buffer.from((await signed()).toString().replace('Words.', 'Other words.'));
  const checks = await checkSender(changed, { ...delivery, peer: '198.51.100.9' }, dns);
  expect(checks).toMatchObject({ spf: 'fail', dmarc: 'fail' });
  expect(checks.dkim[0]?.result).not.toBe('pass');
});

test("behind the unit's own relay the relay's trace field says where it came from", async () => {
  const trace = (ip: string) =>
    Buffer.from(
      `Received: from mail.example.org (mail.example.org [${ip}]) by relay.example;\r\n\tTue, 24 Nov 2026 22:14:03 +0000\r\n`,
    );
  const behind = { ...delivery, peer: undefined, helo: '' };
  expect((await checkSender(Buffer.concat([trace('192.0.2.7'), letter]), behind, dns)).spf).toBe('pass');
  const forged = Buffer.concat([trace('198.51.100.9'), trace('192.0.2.7'), letter]);
  expect((await checkSender(forged, behind, dns)).spf).toBe('fail');
});

test.each([
  ['answers nothing', async () => new Promise<never>(() => undefined)],
  ['cannot be reached', async () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }))],
  ['answers nonsense', async () => [['\0', 'v=spf1'], 'x'] as string[][]],
])('nothing passes when the DNS %s', async (_how, resolver) => {
  const checks = await checkSender(await signed(), delivery, resolver as DNSResolver, 1_000);
  expect([checks.spf, checks.dmarc, ...checks.dkim.map(({ result }) => result)]).not.toContain('pass');
});

test('a flood of signatures makes this server ask nobody', async () => {
  let asked = 0;
  const counting: DNSResolver = async (name, type) => {
    asked += 1;
    return dns(name, type);
  };
  const field = (n: number) => `DKIM-Signature: v=1; a=rsa-sha256; d=d${n}.example; s=s; h=from; bh=eA==; b=eA==\r\n`;
  const fields = Array.from({ length: MAX_SIGNATURES + 1 }, (_, n) => field(n)).join('');
  expect(await checkSender(Buffer.concat([Buffer.from(fields), letter]), delivery, counting)).toEqual(CHECK_FAILED);
  expect(asked).toBe(0);
});
