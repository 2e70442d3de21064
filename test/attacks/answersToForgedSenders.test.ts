import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ANSWERS_AT_ONCE } from '../../src/channels/email/answer/limits.ts';
import { type Answering, MAILBOX, startAnswering } from '../channels/email/startAnswering.ts';
import { FROM } from '../support/outgoing.ts';
import { sendMail } from '../support/smtp.ts';

let answering: Answering;
beforeAll(async () => {
  answering = await startAnswering();
});
afterAll(() => answering.close());

interface Attempt {
  envelope: string;
  from?: string;
  fields?: string[];
}

let count = 0;

/** Posts an e-mail that is a report, or is counted as a machine's; how many answers were sent. */
async function answersTo({ envelope, from = `<${envelope}>`, fields = [] }: Attempt): Promise<number> {
  const before = answering.relay.taken.length;
  count += 1;
  const message = [`From: ${from}`, ...fields, `Subject: number ${count}`, '', 'Words.', ''].join('\r\n');
  expect(await sendMail(answering.service.port, message, { from: envelope })).toMatch(/^250 /);
  await answering.settled();
  return answering.relay.taken.length - before;
}

test('who did not send it gets no answer', async () => {
  const attempts: Attempt[] = [
    // The domain says that its mail does not come from here, or says nothing.
    { envelope: 'victim@elsewhere.example' },
    { envelope: 'victim@lax.example' },
    { envelope: 'victim@nowhere.example' },
    // The envelope passes; the name on the letter is somebody else's.
    { envelope: 'me@here.example', from: 'Victim <victim@elsewhere.example>' },
    { envelope: 'me@here.example', from: 'victim@here.example' },
    { envelope: 'me@here.example', from: '"victim@elsewhere.example" <me@here.example>, victim@elsewhere.example' },
    { envelope: 'me@here.example', from: '<me@here.example>\r\nFrom: <victim@elsewhere.example>' },
    { envelope: 'me@here.example', fields: ['Reply-To: victim@elsewhere.example'] },
    { envelope: 'me@here.example', fields: ['Sender: victim@elsewhere.example'] },
    // The letter passes by nobody's name; the envelope is somebody else's.
    { envelope: 'victim@elsewhere.example', from: '<me@here.example>' },
    { envelope: '', from: '<me@here.example>' },
    { envelope: 'me@[127.0.0.1]' },
  ];
  for (const attempt of attempts) expect([attempt, await answersTo(attempt)]).toEqual([attempt, 0]);
});

test('machines, lists and the unit itself get none, so nothing goes round', async () => {
  const attempts: Attempt[] = [
    { envelope: 'm@here.example', fields: ['Auto-Submitted: auto-generated'] },
    { envelope: 'm@here.example', fields: ['Auto-Submitted: auto-replied (vacation)'] },
    { envelope: 'm@here.example', fields: ['Auto-Submitted: no-thanks'] },
    { envelope: 'm@here.example', fields: ['List-Id: <list.here.example>'] },
    { envelope: 'm@here.example', fields: ['List-Unsubscribe: <mailto:x@here.example>'] },
    { envelope: 'm@here.example', fields: ['Precedence: bulk'] },
    { envelope: 'm@here.example', fields: ['X-Auto-Response-Suppress: All'] },
    { envelope: 'm@here.example', fields: ['Return-Path: <>'] },
    { envelope: 'm@here.example', fields: ['Content-Type: multipart/report; report-type=delivery-status; boundary=b'] },
    { envelope: 'm@here.example', fields: ['Content-Type: multipart/report; report-type=feedback-report; boundary=b'] },
    ...['mailer-daemon', 'Postmaster', 'no-reply', 'noreply-7', 'do_not_reply', 'owner-list', 'list-request'].map(
      (name) => ({ envelope: `${name}@here.example` }),
    ),
    ...['list-bounces', 'bounces+4711', 'bounce'].map((name) => ({ envelope: `${name}@here.example` })),
    { envelope: FROM },
    { envelope: MAILBOX.toUpperCase() },
  ];
  for (const attempt of attempts) expect([attempt, await answersTo(attempt)]).toEqual([attempt, 0]);
  // The same without any of that is answered: the refusals above are not for another reason.
  expect(await answersTo({ envelope: 'm@here.example', fields: ['Auto-Submitted: no'] })).toBe(1);
  const answer = answering.relay.taken.at(-1)?.raw ?? '';
  const before = answering.service.received.length;
  expect(await sendMail(answering.service.port, answer, { from: 'm@here.example' })).toMatch(/^250 /);
  expect(answering.service.received.slice(before)).toEqual(['auto-reply']);
  await answering.settled();
  expect(answering.relay.taken.at(-1)?.raw).toBe(answer);
});

test('a flood of e-mail makes no flood of answers: what the relay has no hand free for is not sent later either', async () => {
  const { promise: slow, resolve: letGo } = Promise.withResolvers<void>();
  const flooded = await startAnswering({ relayOptions: { onTaken: () => slow } });
  onTestFinished(() => flooded.close());
  for (let n = 0; n < 3 * ANSWERS_AT_ONCE; n++) {
    const envelope = `flood-${n}@here.example`;
    const message = `From: ${envelope}\r\nSubject: flood ${n}\r\n\r\nWords.\r\n`;
    expect(await sendMail(flooded.service.port, message, { from: envelope })).toMatch(/^250 /);
  }
  expect(await flooded.service.sealed()).toHaveLength(3 * ANSWERS_AT_ONCE);
  letGo();
  await flooded.settled();
  expect(flooded.relay.taken).toHaveLength(ANSWERS_AT_ONCE);
});
