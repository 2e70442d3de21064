import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EmbeddedPostgres, startPostgres } from '../../src/postgres/startPostgres.ts';
import { parseReport } from '../../src/report/parse.ts';
import { open } from '../../src/seal/open.ts';
import { openStore } from '../../src/store/openStore.ts';
import { until } from '../queue/until.ts';
import { freePort } from '../support/freePort.ts';
import { type Postfix, startPostfix } from '../support/postfix.ts';
import { queueUnderTest, startQueueUnderTest } from '../support/queue.ts';
import type { TestRedis } from '../support/redis.ts';
import { AUTHORITY } from '../support/relay.ts';
import { startUnitService, type UnitService } from '../support/unitService.ts';

const TLS = join(import.meta.dirname, '../vectors/tls');
const SLOW = 60_000;

/** A line that begins with dots, one of dots only, Welsh letters as bytes, and a file: what a relay could change. */
const WORDS = ['..and then he rang.', '.', 'Tŷ’r heddwas, bore ddoe.'];
const FILE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

const letter = (subject: string): Buffer =>
  Buffer.from(
    [
      'From: "A. Writer" <a.writer@sender.example>',
      'To: report@report.example',
      `Subject: ${subject}`,
      // Postfix would add its own, another one each time.
      'Date: Tue, 24 Nov 2026 22:14:03 +0000',
      `Message-ID: <${subject.replaceAll(' ', '-')}@sender.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      ...WORDS,
      '--b',
      'Content-Type: application/octet-stream; name="bytes.bin"',
      'Content-Disposition: attachment; filename="bytes.bin"',
      'Content-Transfer-Encoding: base64',
      '',
      ...(FILE.toString('base64').match(/.{1,76}/g) ?? []),
      '--b--',
      '',
    ].join('\r\n'),
  );

describe.each(['smtp', 'lmtp'] as const)(
  `real Postfix hands on by %s with STARTTLS (queue: ${queueUnderTest()})`,
  (protocol) => {
    let dataDir: string;
    let postgres: EmbeddedPostgres;
    let redis: TestRedis | undefined;
    let running: UnitService;
    let postfix: Postfix;

    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'candour-forward-'));
      await chmod(dataDir, 0o755);
      postgres = await startPostgres({ dataDir });
      redis = await startQueueUnderTest({ durable: true });
      const port = await freePort();
      running = await startUnitService({
        queueUrl: redis?.url,
        env: {
          DATABASE_URL: postgres.url,
          SMTP_PORT: String(port),
          SMTP_PROTOCOL: protocol,
          SMTP_TLS_KEY: join(TLS, 'localhost.key.pem'),
          SMTP_TLS_CERT: join(TLS, 'localhost.pem'),
          SMTP_CHECK_SENDERS: 'no',
        },
      });
      postfix = await startPostfix({ forwarding: { protocol, port } });
    });
    afterAll(async () => {
      await postfix?.remove();
      await running?.remove();
      await redis?.remove();
      await postgres?.stop();
      await rm(dataDir, { recursive: true, force: true });
    });

    /** As the world's mail servers do: over TLS, and Postfix has it when this returns. */
    async function post(subject: string): Promise<void> {
      const transport = createTransport({
        host: 'localhost',
        port: postfix.port,
        requireTLS: true,
        tls: { ca: AUTHORITY },
      });
      const envelope = { from: 'a.writer@sender.example', to: 'report@report.example' };
      await transport.sendMail({ envelope, raw: letter(subject) });
      transport.close();
    }

    async function reports() {
      const store = await openStore(postgres.url);
      const rows = await store.db.selectFrom('report').select('sealed').execute();
      await store.close();
      return await Promise.all(rows.map(async ({ sealed }) => parseReport(await open(sealed, running.unit.keys.ccu))));
    }

    const subjects = async () => (await reports()).map(({ report }) => report.mail?.subject).sort();

    test('a message is a report that the desk opens, to the byte, over TLS with a certificate that was looked at', async () => {
      await post('first');
      await until(async () => (await subjects()).length === 1, SLOW);
      const [parsed] = await reports();
      expect(parsed?.report.channel).toBe('email');
      expect(parsed?.report.answers[0]?.text).toBe(WORDS.join('\n'));
      expect(parsed?.report.mail?.envelopeFrom).toBe('a.writer@sender.example');
      const original = Buffer.from(parsed?.original ?? []);
      const body = letter('first').subarray(letter('first').indexOf('\r\n\r\n'));
      expect(original.subarray(original.indexOf('\r\n\r\n')).toString('latin1').trimEnd()).toBe(
        body.toString('latin1').trimEnd(),
      );
      expect(original.toString('latin1')).not.toMatch(/^(received|return-path|delivered-to):/im);
      await until(async () => (await postfix.queued()).length === 0, SLOW);
      expect(await postfix.log()).toMatch(/Verified TLS connection established to localhost/);
    });

    test('while the database is down Postfix keeps it, and when that is back it comes, once', async () => {
      const before = await subjects();
      await postgres.stop();
      await post('while it is down');
      await until(async () => (await postfix.queued())[0]?.queue_name === 'deferred', SLOW);
      await postfix.flush();
      const again = /451 4\.3\.0/g;
      await until(async () => ((await postfix.log()).match(again) ?? []).length >= 2, SLOW);
      await until(async () => (await postfix.queued())[0]?.queue_name === 'deferred', SLOW);
      const [kept] = await postfix.queued();
      expect(kept?.recipients[0]?.address).toBe('report@report.example');
      expect(kept?.recipients[0]?.delay_reason).toContain('451 4.3.0 cannot take it now, keep it and try again');

      postgres = await startPostgres({ dataDir });
      expect(await subjects()).toEqual(before);
      await until(async () => (await fetch(`${running.service.origin}/readyz`)).ok, SLOW);
      await postfix.flush();
      await until(async () => (await postfix.queued()).length === 0, SLOW);
      expect(await subjects()).toEqual([...before, 'while it is down'].sort());
      await postfix.flush();
      await post('while it is down');
      await until(async () => (await postfix.queued()).length === 0, SLOW);
      await until(async () => ((await postfix.log()).match(/status=sent/g) ?? []).length === 3, SLOW);
      expect(await subjects()).toEqual([...before, 'while it is down'].sort());
      expect(running.service.output()).not.toMatch(/while it is down|writer|sender\.example/);
    });
  },
);
