import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ensureKeyFile } from '../../src/audit/checkpoint/keyFile.ts';
import type { SigningKey } from '../../src/audit/checkpoint/keys.ts';
import { signCheckpoint } from '../../src/audit/checkpoint/sign.ts';
import { rewrite } from '../audit/rewrite.ts';
import { AT, startAudit } from '../audit/startAudit.ts';

test('a chain that was computed anew from an entry on does not fit what was signed', async () => {
  const audit = await startAudit();
  await audit.append(9);
  await audit.sign();
  await audit.append(3);
  await rewrite(audit, 4, 12, { actor: 'cat' });
  expect(await audit.faults()).toEqual(['Entry 9 is not the one that was signed: the chain up to it was rewritten.']);
  await expect(audit.sign()).rejects.toMatchObject({ name: 'ChainBrokenError' });
});

test('nor does a checkpoint that a thief signed with a key of their own', async () => {
  const audit = await startAudit();
  await audit.append(9);
  const kept = await audit.sign();
  await rewrite(audit, 4, 9, { actor: 'cat' });
  const own = await thiefsKey();
  const { hash } = (await audit.entries())[8] ?? { hash: new Uint8Array(32) };
  const note = await signCheckpoint({ seq: 9, hash, hour: AT }, own);
  await audit.asThief(`UPDATE audit_checkpoint SET note = '${note}'`);
  expect(await audit.faults()).toEqual(["The checkpoint of entry 9 is not signed by the audit's key."]);
  expect(await audit.faults(kept)).toEqual([
    "The checkpoint of entry 9 is not signed by the audit's key.",
    'Entry 9 is not the one that was signed: the chain up to it was rewritten.',
  ]);
});

test('a signature put under another text does not hold', async () => {
  const audit = await startAudit();
  await audit.append(2);
  await audit.sign();
  await audit.asThief("UPDATE audit_checkpoint SET note = replace(note, '10:00:00Z', '11:00:00Z')");
  expect(await audit.faults()).toEqual(["The checkpoint of entry 2 is not signed by the audit's key."]);
});

test('a long chain without any checkpoint is a fault of its own', async () => {
  const audit = await startAudit();
  await audit.append(1001);
  await audit.sign();
  await audit.asThief('DELETE FROM audit_checkpoint');
  expect(await audit.faults()).toEqual(['Entries 1 to 1001 are covered by no checkpoint, though there should be one.']);
});

async function thiefsKey(): Promise<SigningKey> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-thief-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return ensureKeyFile(join(folder, 'key.pem'));
}
