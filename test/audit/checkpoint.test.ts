import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ensureKeyFile, readKeyFile } from '../../src/audit/checkpoint/keyFile.ts';
import { keyIdOf, readVerifierLine, verifierOf } from '../../src/audit/checkpoint/keys.ts';
import { openCheckpoint } from '../../src/audit/checkpoint/open.ts';
import { signCheckpoint } from '../../src/audit/checkpoint/sign.ts';
import { readNote, writeNote } from '../../src/audit/checkpoint/signedNote.ts';
import { startCheckpoints } from '../../src/audit/checkpoint/startCheckpoints.ts';
import { until } from '../queue/until.ts';
import { startAudit } from './startAudit.ts';

const checkpoint = { seq: 42, hash: new Uint8Array(32).fill(3), hour: new Date('2026-11-18T10:20:30Z') };

async function folderForThisTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-key-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('a checkpoint is read as it was signed, to the hour', async () => {
  const key = await ensureKeyFile(join(await folderForThisTest(), 'key.pem'));
  const note = await signCheckpoint(checkpoint, key);
  expect(await openCheckpoint(note, [key.verifier])).toEqual({ ...checkpoint, hour: new Date('2026-11-18T10:00:00Z') });
});

test('a key that another program made is read, and its signature holds for another program', async () => {
  const file = join(await folderForThisTest(), 'key.pem');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const key = await readKeyFile(file);
  if (!key) throw new Error('no key');
  const { text, signature } = readNote(await signCheckpoint(checkpoint, key));
  expect(verify(null, Buffer.from(text), publicKey, signature)).toBe(true);
});

test('the signed note that golang.org/x/mod/sumdb/note shows is read, its key id is ours, and its signature holds', async () => {
  const typed = Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64');
  expect(Buffer.from(await keyIdOf('PeterNeumann', typed)).toString('hex')).toBe('c74f20a3');
  const words = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const mark = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
  const note = `${words}\n— PeterNeumann ${mark}\n`;
  const read = readNote(note);
  expect(read).toMatchObject({ text: words, keyName: 'PeterNeumann' });
  expect(writeNote(read)).toBe(note);
  expect(Buffer.from(read.keyId).toString('hex')).toBe('c74f20a3');
  const { key } = await verifierOf(typed.subarray(1));
  const text = new TextEncoder().encode(read.text);
  expect(await crypto.subtle.verify('Ed25519', key, Uint8Array.from(read.signature), text)).toBe(true);
});

test('a verifier line that was changed is refused', async () => {
  const { verifier } = await ensureKeyFile(join(await folderForThisTest(), 'key.pem'));
  expect((await readVerifierLine(verifier.line)).line).toBe(verifier.line);
  for (const line of [
    '',
    'candour-audit',
    verifier.line.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
    `x${verifier.line}`,
  ]) {
    await expect(readVerifierLine(line)).rejects.toMatchObject({ name: 'CheckpointError' });
  }
});

test('the service signs by itself, once for what is new, however many processes do it', async () => {
  const audit = await startAudit();
  await audit.append(3);
  const context = { ...audit, log: () => undefined, clock: () => new Date('2026-11-18T10:20:30Z'), intervalMs: 5 };
  const running = [startCheckpoints(context), startCheckpoints(context)];
  onTestFinished(async () => void (await Promise.all(running.map((one) => one.close()))));
  const count = async (): Promise<number> =>
    (await audit.store.pool.query('SELECT count(*)::int AS n FROM audit_checkpoint')).rows[0].n;
  await until(async () => (await count()) === 1);
  await audit.append(500);
  await until(async () => (await count()) === 2);
  expect(await audit.faults()).toEqual([]);
});
