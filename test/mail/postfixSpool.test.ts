import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { reportMessage } from '../../src/mail/message/reportMessage.ts';
import { openRelay } from '../../src/mail/transport/openRelay.ts';
import { composeReport } from '../../src/report/compose.ts';
import { seal } from '../../src/seal/seal.ts';
import { until } from '../queue/until.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { memberKey } from '../seal/testKeys.ts';
import { NeedleSearch, spellingsOf } from '../support/needles.ts';
import { FROM } from '../support/outgoing.ts';
import { startPostfix } from '../support/postfix.ts';
import { AUTHORITY } from '../support/relay.ts';

const SECRET = 'The vermilion pangolin of wharf 6021 was paid';

test.each(['filed', 'deferred'] as const)(
  'a report that is %s: nothing of it is in the spool, the log or the mailbox of Postfix',
  async (end) => {
    const postfix = await startPostfix({ defers: end === 'deferred' });
    const copies = await mkdtemp(join(tmpdir(), 'spool-'));
    onTestFinished(async () => {
      await postfix.remove();
      await rm(copies, { recursive: true, force: true });
    });
    const relay = openRelay(
      { host: 'localhost', port: postfix.port, tls: 'starttls' },
      { name: 'report.example.org', ca: AUTHORITY },
    );
    const sealed = await seal(await composeReport(sampleReport(SECRET)), [(await memberKey()).publicKey]);
    const parts = {
      id: crypto.getRandomValues(Buffer.alloc(16)),
      from: FROM,
      to: 'ccu@unit.example',
      date: new Date(),
    };
    await relay.send({ from: parts.from, to: parts.to, message: reportMessage(parts, 'pgp-mime', sealed) });
    const control = `${parts.id.toString('hex')}@report.example.org`;
    const isDone = async (): Promise<boolean> => {
      const queue = (await postfix.queued()).map(({ queue_name }) => queue_name).join();
      return end === 'filed' ? queue === '' && (await postfix.mails()).length === 1 : queue === 'deferred';
    };
    await until(isDone, 60_000);
    await until(async () => (await postfix.log()).includes(control), 60_000);

    await postfix.copyTo(join(copies, end));
    const search = new NeedleSearch([...spellingsOf('secret', SECRET), ...spellingsOf('control', control)]);
    const { hits } = await search.inFolder(copies);
    expect(hits.filter(({ name }) => name === 'secret')).toEqual([]);
    expect(new Set(hits.map(({ place }) => place)).size).toBeGreaterThan(1);
  },
  120_000,
);
