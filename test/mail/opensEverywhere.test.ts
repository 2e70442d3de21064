import { expect, onTestFinished, test } from 'vitest';
import { domainOf } from '../../src/mail/message/headers.ts';
import { sendMail } from '../../src/mail/sendMail.ts';
import { openRelay } from '../../src/mail/transport/openRelay.ts';
import { composeReport } from '../../src/report/compose.ts';
import { parseReport } from '../../src/report/parse.ts';
import { readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { sampleReport } from '../report/sampleReport.ts';
import { memberKey } from '../seal/testKeys.ts';
import { createGpgHome, type GpgHome } from '../support/gpg.ts';
import { armoredIn } from '../support/mailParts.ts';
import { showWithNotmuch } from '../support/notmuch.ts';
import { FROM, settingsFor } from '../support/outgoing.ts';
import { startRelay, type TestRelay } from '../support/relay.ts';
import { openWithSq } from '../support/sq.ts';

const WORDS = 'Dywedodd ei fod yn gwybod ble rwy’n byw. 他说他知道我住在哪里。';

const settings = settingsFor({
  ccu: {
    mode: 'immediate',
    recipients: [
      { name: 'mime', address: 'mime@unit.example' },
      { name: 'inline', address: 'inline@unit.example', format: 'inline' },
    ],
  },
});

async function newHome(): Promise<GpgHome> {
  const home = await createGpgHome();
  onTestFinished(() => home.remove());
  return home;
}

async function newRelay(): Promise<TestRelay> {
  const relay = await startRelay();
  onTestFinished(() => relay.close());
  return relay;
}

/** Seals a report to a key of GnuPG's and to one that Sequoia gets, and mails it to both recipients. */
async function mailed(gpg: GpgHome) {
  const made = await gpg.run(['--passphrase', '', '--quick-gen-key', 'A Member', 'future-default', 'default', '0']);
  expect(`${made.code} ${made.stderr}`).toMatch(/^0 /);
  const { stdout } = await gpg.run(['--armor', '--export']);
  const forSq = await memberKey();
  const sealed = await seal(await composeReport(sampleReport(WORDS)), [
    await readPublicKey(stdout.toString()),
    forSq.publicKey,
  ]);
  const relay = await newRelay();
  const transport = openRelay({ host: '127.0.0.1', port: relay.port, tls: 'off' }, { name: domainOf(FROM) });
  for (const recipient of ['mime', 'inline']) {
    const id = crypto.getRandomValues(Buffer.alloc(16));
    const report = { id: Buffer.alloc(32), sealed: Buffer.from(sealed) };
    const outcome = await sendMail(
      transport,
      settings,
      { id, recipient, attempts: 1, isAlarm: false, report },
      new Date(),
    );
    expect(outcome).toEqual({ kind: 'sent' });
  }
  return { taken: relay.taken, secretOfSq: forSq.armoredPrivate };
}

const wordsIn = (entity: Uint8Array): string | undefined => parseReport(entity).report.answers[0]?.text;

test('GnuPG and Sequoia, two recipients of one report, each open what arrived, in either form', async () => {
  const gpg = await newHome();
  const { taken, secretOfSq } = await mailed(gpg);
  expect(taken).toHaveLength(2);
  for (const mail of taken) {
    const opened = await gpg.run(['--decrypt'], armoredIn(mail));
    expect(wordsIn(opened.stdout)).toBe(WORDS);
    expect(wordsIn(await openWithSq(armoredIn(mail), secretOfSq))).toBe(WORDS);
  }
});

test('a mail client (notmuch) shows the PGP/MIME part as decrypted, with the words in it', async () => {
  const gpg = await newHome();
  const { taken } = await mailed(gpg);
  const body = await showWithNotmuch(taken[0]?.raw ?? '', gpg.folder);
  expect(body['content-type']).toBe('multipart/encrypted');
  expect(body.encstatus).toEqual([{ status: 'good' }]);
  expect(JSON.stringify(body.content)).toContain(WORDS);
});
