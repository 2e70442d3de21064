import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_RECEIVED } from '../../src/report/mail/classifyMail.ts';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { MAX_EDGE_MAIL_BYTES } from '../../workers/edge/limits.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { makeTestUnit } from '../support/testUnit.ts';
import { type Edge, SECRET, startEdge } from './startEdge.ts';

let api: ApiInProcess;
let edge: Edge;
let between: Server;
/** Changes what the service answers with, or holds it back. */
let meddle: (path: string, body: string) => Promise<string> | string = (_, body) => body;

beforeAll(async () => {
  api = await startApiInProcess({ sealedMailSecret: SECRET });
  between = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => /^(candour|content-t)/.test(name)),
      );
      const init = { method: request.method ?? '', headers: headers as Record<string, string> };
      const path = request.url ?? '/';
      const answer = await fetch(
        `${api.origin}${path}`,
        chunks.length > 0 ? { ...init, body: Buffer.concat(chunks) } : init,
      );
      const body = await meddle(path, await answer.text());
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(body);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const { port } = between.address() as AddressInfo;
  const right = { SERVICE_URL: api.origin, ROOT_FINGERPRINT: api.unit.rootFingerprint };
  const meddled = { ...right, SERVICE_URL: `http://127.0.0.1:${port}` };
  edge = await startEdge({
    right,
    away: { ...right, SERVICE_URL: 'http://127.0.0.1:9' },
    'wrong-secret': { ...right, EDGE_MAIL_SECRET: 'another secret of the same length, or so' },
    'other-root': { ...right, ROOT_FINGERPRINT: (await makeTestUnit()).rootFingerprint },
    'no-desk': { ...right, DESK: 'nobody' },
    'altered-roster': meddled,
    slow: meddled,
    trusting: { ...right, AUTHSERV_ID: 'mx.unit.example' },
  });
});
afterAll(async () => {
  await edge?.close();
  between?.close();
  await api?.close();
});

const message = (id: string, ...fields: string[]): string => {
  const head = ['From: a@example.org', 'To: r@unit.example', `Message-ID: <${id}@example.org>`, ...fields];
  return [...head, 'Subject: from the edge', '', `Words of ${id}.`, ''].join('\r\n');
};

const sealed = async () => await api.store.db.selectFrom('report').select(['sealed', 'channel']).execute();
const opened = async (id: string) => {
  const all = await Promise.all(
    (await sealed()).map(async (row) => parseReport(await open(row.sealed, api.unit.keys.ccu))),
  );
  return all.find(({ report }) => report.answers[0]?.text === `Words of ${id}.`);
};

test('a message given to the Worker in workerd is one report that the desk opens, also when it comes again', async () => {
  expect(await edge.deliver('right', message('one'))).toEqual({ outcome: 'ok' });
  expect(await edge.deliver('right', message('one'))).toEqual({ outcome: 'ok' });
  expect((await sealed()).map(({ channel }) => channel)).toEqual(['email']);
  expect(await opened('one')).toBeDefined();
});

test('what cannot be handed over is a temporary failure: service away, wrong secret, roster of another root, no desk', async () => {
  const before = (await sealed()).length;
  for (const name of ['away', 'wrong-secret', 'other-root', 'no-desk']) {
    expect([name, await edge.deliver(name, message('two'))]).toEqual([name, { outcome: 'exception' }]);
  }
  expect(await sealed()).toHaveLength(before);
});

test('a roster of which one byte was altered is not sealed to', async () => {
  const before = (await sealed()).length;
  const posted: string[] = [];
  for (const altered of [
    // One letter of the armored signature, and one of the roster that is signed.
    (body: string) => body.replace(/(\\n\\n[\w+/]{40})(.)/, (_, start, letter) => start + (letter === 'A' ? 'B' : 'A')),
    (body: string) =>
      body.replace(/"roster":"(.{400})(.)/s, (_, start, letter) => `"roster":"${start}${letter === 'A' ? 'B' : 'A'}`),
    (body: string) => body.slice(0, -20),
    () => '{}',
  ]) {
    meddle = (path, body) => {
      if (path !== '/v1/roster') posted.push(path);
      const other = path === '/v1/roster' ? altered(body) : body;
      if (path === '/v1/roster') expect(other).not.toBe(body);
      return other;
    };
    expect(await edge.deliver('altered-roster', message('three'))).toEqual({ outcome: 'exception' });
  }
  expect(posted).toEqual([]);
  expect(await sealed()).toHaveLength(before);
  meddle = (_, body) => body;
  expect(await edge.deliver('altered-roster', message('three'))).toEqual({ outcome: 'ok' });
  expect(await opened('three')).toBeDefined();
});

test('machine mail is counted by the service and makes no report', async () => {
  const before = (await sealed()).length;
  expect(await edge.deliver('right', message('four', 'Auto-Submitted: auto-replied'))).toEqual({ outcome: 'ok' });
  expect(await sealed()).toHaveLength(before);
  const counts = await api.store.db.selectFrom('mail_count').select('kind').execute();
  expect(counts.map(({ kind }) => kind)).toContain('auto-reply');
});

test('what goes round in circles is refused for good: by its trace, and by an id that the service gave', async () => {
  const before = (await sealed()).length;
  const loop = { outcome: 'ok', rejectReason: '5.4.6 it has been here before, or passed too many servers' };
  const hops = (count: number) =>
    Array.from({ length: count }, () => 'Received: from a.example by b.example; Tue, 24 Nov 2026 22:14:03 +0000');
  expect(await edge.deliver('right', message('five', ...hops(MAX_RECEIVED + 1)))).toEqual(loop);
  const id = 'cd'.repeat(16);
  await api.store.db
    .insertInto('delivery')
    .values({
      id: Buffer.from(id, 'hex'),
      way: 'mail',
      recipient: 'box',
      desk: 'ccu',
      notice_day: '2026-11-24',
      next_attempt_at: new Date(),
    })
    .execute();
  expect(await edge.deliver('right', message(id))).toEqual(loop);
  expect(await sealed()).toHaveLength(before);
  expect(await edge.deliver('right', message('six', ...hops(MAX_RECEIVED)))).toEqual({ outcome: 'ok' });
});

test('what is too large is refused with a reason, also when less was said; the largest is taken', async () => {
  const before = (await sealed()).length;
  const large = (bytes: number) => new TextEncoder().encode(`${message('large')}${'x'.repeat(bytes)}`.slice(0, bytes));
  const reason = '5.3.4 larger than 2 MB, which is all that is taken here: send fewer or smaller files at a time';
  const over = new TextDecoder().decode(large(MAX_EDGE_MAIL_BYTES + 1));
  expect(await edge.deliver('right', over)).toEqual({ outcome: 'ok', rejectReason: reason });
  expect(await edge.hand('right', large(5_000), 4_999)).toBe(reason);
  expect(await sealed()).toHaveLength(before);
  expect(await edge.hand('right', large(MAX_EDGE_MAIL_BYTES))).toBe('ok');
  expect(await sealed()).toHaveLength(before + 1);
});

test('more at once than there is memory for comes again, and nothing of it is lost', async () => {
  const before = (await sealed()).length;
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const { promise: taken, resolve: take } = Promise.withResolvers<void>();
  meddle = async (path, body) => {
    if (path === '/v1/sealed-mail') {
      take();
      await held;
    }
    return body;
  };
  const bytes = (id: string) =>
    new TextEncoder().encode(`${message(id)}${'x'.repeat(MAX_EDGE_MAIL_BYTES)}`.slice(0, MAX_EDGE_MAIL_BYTES));
  const first = edge.hand('slow', bytes('seven'));
  await taken;
  expect(await edge.hand('slow', bytes('eight'))).toBe('not taken, keep it and try again (FullError)');
  letGo();
  expect(await first).toBe('ok');
  meddle = (_, body) => body;
  expect(await edge.hand('slow', bytes('eight'))).toBe('ok');
  expect(await sealed()).toHaveLength(before + 2);
});

test('nobody checked the sender unless somebody is named who does, whatever the message says of itself', async () => {
  const claim = 'mx.unit.example; spf=pass; dkim=pass header.d=example.org; dmarc=pass';
  const forged = [`Authentication-Results: ${claim}`, `ARC-Authentication-Results: i=1; ${claim}`];
  await edge.deliver('right', message('nine', ...forged));
  expect((await opened('nine'))?.report.mail?.checks).toEqual({
    spf: 'none',
    dkim: [],
    dmarc: 'none',
    notChecked: true,
  });
  const trace = 'Received: from a.example by mx.unit.example; Tue, 24 Nov 2026 22:14:03 +0000';
  await edge.deliver('trusting', message('ten', trace, trace, ...forged));
  expect((await opened('ten'))?.report.mail?.checks.notChecked).toBe(true);
});
