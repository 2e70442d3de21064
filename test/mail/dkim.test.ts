import { generateKeyPairSync } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { expect, onTestFinished, test } from 'vitest';
import { noticeMessage } from '../../src/mail/message/noticeMessage.ts';
import { openRelay } from '../../src/mail/transport/openRelay.ts';
import { FROM } from '../support/outgoing.ts';
import { startRelay } from '../support/relay.ts';

/** What the sender's domain publishes: the public half of the key, as RFC 6376, section 3.6.1 writes it. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const published = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

test('with a DKIM key the mail is signed for its domain, as another program verifies', async () => {
  const server = await startRelay();
  onTestFinished(() => server.close());
  const relay = openRelay(
    { host: '127.0.0.1', port: server.port, tls: 'off' },
    {
      name: 'report.example.org',
      dkim: {
        domain: 'report.example.org',
        selector: 'candour',
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    },
  );
  const to = 'box@unit.example';
  const message = noticeMessage({ id: new Uint8Array(16), from: FROM, to, date: new Date() });
  expect(await relay.send({ from: FROM, to, message })).toEqual({ kind: 'sent' });

  const verify = (raw: string) =>
    dkimVerify(Buffer.from(raw, 'latin1'), {
      resolver: async (name: string) => {
        expect(name).toBe('candour._domainkey.report.example.org');
        return [[published]];
      },
    });
  const raw = server.taken[0]?.raw ?? '';
  const { results } = await verify(raw);
  expect(results.map(({ signingDomain, status }) => `${signingDomain} ${status.result}`)).toEqual([
    'report.example.org pass',
  ]);
  const changed = await verify(raw.replace('Subject: Candour', 'Subject: Changed'));
  expect(changed.results[0]?.status.result).toBe('fail');
});
