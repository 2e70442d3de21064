import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMail } from '../../src/mail/openMail.ts';
import { readMailSettings } from '../../src/mail/settings/readSettings.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-mail-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(content: unknown): Promise<string> {
  const file = join(folder, 'mail.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const box = { name: 'box', address: 'box@unit.example' };
const hook = { name: 'hook', url: 'https://cases.example/in', secret: `whsec_${'A'.repeat(32)}` };
const base = { v: 1, from: 'candour@report.example.org', desks: { ccu: { recipients: [box], webhooks: [hook] } } };
const withBox = (change: object) => ({ ...base, desks: { ccu: { recipients: [{ ...box, ...change }] } } });
const withHook = (change: object) => ({ ...base, desks: { ccu: { webhooks: [{ ...hook, ...change }] } } });

describe('mail settings', () => {
  it('send a daily notice, PGP/MIME and batches unless they say otherwise', async () => {
    const { desks, noticeHour } = await readMailSettings(await write(base));
    expect(noticeHour).toBe(7);
    expect(desks.ccu).toMatchObject({
      mode: 'notice',
      recipients: [{ ...box, format: 'pgp-mime' }],
      webhooks: [{ mode: 'batched' }],
    });
  });

  it('bring the files that they name, from their own folder', async () => {
    await writeFile(join(folder, 'ca.pem'), 'authorities');
    await writeFile(join(folder, 'dkim.pem'), 'a key');
    const dkim = { domain: 'report.example.org', selector: 's1', keyFile: 'dkim.pem' };
    const settings = await readMailSettings(await write({ ...base, caFile: 'ca.pem', dkim }));
    expect(settings).toMatchObject({ ca: 'authorities', dkim: { selector: 's1', privateKey: 'a key' } });
  });

  it.each([
    ['not JSON', 'swordfish', /whole file/],
    ['an unknown field', { ...base, swordfish: 1 }, /cannot be used/],
    ['a header in an address', withBox({ address: 'a@b.example\r\nBcc: swordfish@c.example' }), /address: must be/],
    ['an address with a name', withBox({ address: 'Swordfish <a@b.example>' }), /address: must be/],
    ['an unknown mode', { ...base, desks: { ccu: { mode: 'swordfish' } } }, /desks\.ccu\.mode/],
    ['a webhook without TLS', withHook({ url: 'http://swordfish.example/in' }), /url: must be an https URL/],
    ['a webhook with a password', withHook({ url: 'https://swordfish:x@cases.example/' }), /url: must be/],
    ['a secret that is short', withHook({ secret: 'whsec_c3dvcmRmaXNo' }), /secret: must be/],
    ['a secret of another form', withHook({ secret: 'swordfish'.repeat(5) }), /secret: must be/],
    ['a name twice', { ...base, desks: { ccu: { recipients: [box] }, partner: { recipients: [box] } } }, /twice/],
    ['an hour that no day has', { ...base, noticeHour: 24 }, /noticeHour/],
  ])('refuse %s, and do not repeat it', async (_, content, message) => {
    const reading = readMailSettings(await write(content));
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'MailSettingsError' }));
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.not.toThrow(/swordfish/i);
  });

  it('need a relay when they name recipients', async () => {
    const mailFile = await write(base);
    await expect(openMail({ mailFile, relay: undefined })).rejects.toThrow(/no relay/);
    expect(await openMail({ mailFile: undefined, relay: undefined })).toBeUndefined();
    const onlyHooks = await write({ ...base, desks: { ccu: { webhooks: [hook] } } });
    expect((await openMail({ mailFile: onlyHooks, relay: undefined }))?.relay).toBeUndefined();
  });
});
