import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportMessage } from '../../src/mail/message/reportMessage.ts';
import { openRelay, type Relay } from '../../src/mail/transport/openRelay.ts';
import { composeReport } from '../../src/report/compose.ts';
import { open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import { until } from '../queue/until.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { memberKey } from '../seal/testKeys.ts';
import { sealedIn } from '../support/mailParts.ts';
import { FROM } from '../support/outgoing.ts';
import { type Postfix, startPostfix } from '../support/postfix.ts';
import { AUTHORITY } from '../support/relay.ts';

const SLOW = 60_000;

let postfix: Postfix;
let relay: Relay;
beforeAll(async () => {
  postfix = await startPostfix();
  relay = openRelay(
    { host: 'localhost', port: postfix.port, tls: 'starttls' },
    { name: 'report.example.org', ca: AUTHORITY },
  );
});
afterAll(() => postfix?.remove());

const partsTo = (to: string) => ({ id: crypto.getRandomValues(Buffer.alloc(16)), from: FROM, to, date: new Date() });

test('through Postfix over verified TLS: what lies in the mailbox is what was sealed, and opens', async () => {
  const key = await memberKey();
  const entity = await composeReport(sampleReport('The words of a report'));
  const sealed = await seal(entity, [key.publicKey]);
  const parts = partsTo('ccu@unit.example');
  const message = reportMessage(parts, 'pgp-mime', sealed);
  expect(await relay.send({ from: parts.from, to: parts.to, message })).toEqual({ kind: 'sent' });
  await until(async () => (await postfix.mails()).length === 1, SLOW);
  const [filed = ''] = await postfix.mails();
  const raw = filed.replaceAll('\n', '\r\n');
  expect(sealedIn({ raw }).equals(Buffer.from(sealed))).toBe(true);
  expect(Buffer.from(await open(sealedIn({ raw }), key.privateKey)).equals(Buffer.from(entity))).toBe(true);
  expect(filed).toMatch(/^Received: from report\.example\.org .*/m);
  expect(filed).toContain(`Message-ID: <${parts.id.toString('hex')}@report.example.org>`);
});

test('what Postfix refuses for good is known as refused for good', async () => {
  const parts = partsTo('box@elsewhere.example');
  const message = reportMessage(parts, 'inline', new Uint8Array(200));
  const outcome = await relay.send({ from: parts.from, to: parts.to, message });
  expect(outcome).toEqual({ kind: 'refused', code: 'SMTP_554' });
});
