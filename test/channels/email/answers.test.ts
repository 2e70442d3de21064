import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { ANSWER_AGAIN_MS } from '../../../src/channels/email/answer/limits.ts';
import { FROM } from '../../support/outgoing.ts';
import { startSilentRelay } from '../../support/relay.ts';
import { sendMail } from '../../support/smtp.ts';
import { startAnswering } from './startAnswering.ts';

let answering: Awaited<ReturnType<typeof startAnswering>>;
beforeAll(async () => {
  answering = await startAnswering();
});
afterAll(() => answering.close());

const letter = (from: string, words: string): string =>
  `From: "Ann, of Hove" <${from}>\r\nTo: report@unit.example\r\nSubject: heron\r\nMessage-ID: <heron-77@here.example>\r\n\r\n${words}\r\n`;

async function post(from: string, words: string): Promise<number> {
  const before = answering.relay.taken.length;
  expect(await sendMail(answering.service.port, letter(from, words), { from })).toMatch(/^250 /);
  await answering.settled();
  return answering.relay.taken.length - before;
}

test('the answer has the same words for everybody, nothing of the e-mail, and no way back', async () => {
  expect(await post('ann@here.example', 'The vermilion ocelot.')).toBe(1);
  expect(await post('bob@silent.example', 'Other words.')).toBe(1);
  const [first, second] = answering.relay.taken;
  expect(first).toMatchObject({ from: '', to: ['ann@here.example'] });
  expect(second).toMatchObject({ from: '', to: ['bob@silent.example'] });
  const [head = '', ...paragraphs] = first?.raw.split('\r\n\r\n') ?? [];
  const body = paragraphs.join('\n');
  expect(head.split('\r\n').map((line) => line.split(': ')[0])).toEqual([
    'From',
    'To',
    'Subject',
    'Date',
    'Message-ID',
    'Auto-Submitted',
    'X-Auto-Response-Suppress',
    'MIME-Version',
    'Content-Type',
    'Content-Transfer-Encoding',
  ]);
  expect(head).toContain(`From: ${FROM}\r\nTo: ann@here.example\r\nSubject: Automatic answer / Ateb awtomatig\r\n`);
  expect(head).toContain('Auto-Submitted: auto-replied');
  expect(first?.raw).not.toMatch(/heron|ocelot|hove|in-reply-to|references|report@|[^\x00-\x7f]/i);
  expect(body).toContain('This is an automatic answer.');
  expect(body).toContain('Ateb awtomatig yw hwn.');
  expect(body).not.toMatch(/police|heddlu|corrupt|candour/i);
  expect(second?.raw.slice(second.raw.indexOf('\r\n\r\n'))).toBe(first?.raw.slice(first.raw.indexOf('\r\n\r\n')));
});

test('one sender gets one in a week, whatever the capitals; and none for the same e-mail again', async () => {
  expect(await post('cy@here.example', 'One.')).toBe(1);
  expect(await post('Cy@Here.example', 'Two.')).toBe(0);
  const { clock } = answering.service;
  const start = clock.now;
  clock.now = new Date(start.getTime() + ANSWER_AGAIN_MS - 1);
  expect(await post('cy@here.example', 'Three.')).toBe(0);
  clock.now = new Date(start.getTime() + ANSWER_AGAIN_MS);
  expect(await post('cy@here.example', 'One.')).toBe(0);
  expect(await post('cy@here.example', 'Four.')).toBe(1);
  clock.now = start;
});

test('a relay that says nothing holds up no e-mail, and nothing of it is in the log but a code', async () => {
  const silent = await startSilentRelay();
  const other = await startAnswering({ relayUrl: silent.url });
  onTestFinished(async () => {
    await silent.close();
    await other.close();
  });
  const from = 'ann@here.example';
  expect(await sendMail(other.service.port, letter(from, 'Words.'), { from })).toMatch(/^250 /);
  expect(await other.service.sealed()).toHaveLength(1);
  await silent.close();
  await other.settled();
  expect(other.logged.map(({ event }) => event)).toEqual(['answer.failing']);
  expect(JSON.stringify(other.logged)).not.toMatch(/ann|here|example/);
});
