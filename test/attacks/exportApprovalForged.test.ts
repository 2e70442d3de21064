import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { generateMemberKey, readPrivateKey } from '../../src/seal/keys.ts';
import { signApproval } from '../../web-console/opener/approval.ts';
import { makeOutUnit, type OutUnit } from '../web-console/support/outUnit.ts';
import { paperOf } from '../web-console/support/papers.ts';

/** Somebody who runs the service, or its database, hands out what they like and says whose approval it has. */
let at: OutUnit;
beforeAll(async () => {
  at = await makeOutUnit();
});

const mild = paperOf([{ label: 'Text', text: 'The officer was seen there.' }]);
const other = paperOf([{ label: 'Text', text: 'His sister told us.' }]);

async function signed(by: string, kept: Awaited<ReturnType<OutUnit['written']>>): Promise<Uint8Array> {
  return signApproval(kept, await at.key(by));
}

test('an approval of some bytes does not hold for others, nor for the same document under another id or report', async () => {
  const id = randomUUID();
  const approved = await at.written('a-okafor', mild, { id });
  const signature = await signed('r-hughes', approved);
  const swapped = await at.written('a-okafor', other, { id });
  expect(await at.read('r-hughes', swapped, { by: 'r-hughes', signature })).toMatchObject({ approval: 'bad' });
  const twin = await at.written('a-okafor', mild);
  expect(await at.read('r-hughes', twin, { by: 'r-hughes', signature })).toMatchObject({ approval: 'bad' });
  const elsewhere = { ...approved, report: 'b'.repeat(64) };
  expect(await at.read('r-hughes', elsewhere, { by: 'r-hughes', signature })).toEqual({
    ok: false,
    reason: 'other-report',
  });
  expect(await at.read('r-hughes', { ...approved, id: randomUUID() }, { by: 'r-hughes', signature })).toEqual({
    ok: false,
    reason: 'other-report',
  });
  expect(await at.read('r-hughes', { ...swapped, object: approved.object }, { by: 'r-hughes', signature })).toEqual({
    ok: false,
    reason: 'damaged',
  });
  expect(await at.read('r-hughes', approved, { by: 'r-hughes', signature })).toMatchObject({ approval: 'good' });
});

test('whoever wrote it has not approved it, under their own name or a colleague’s', async () => {
  const kept = await at.written('a-okafor', mild);
  const signature = await signed('a-okafor', kept);
  expect(await at.read('r-hughes', kept, { by: 'a-okafor', signature })).toMatchObject({ approval: 'bad' });
  expect(await at.read('r-hughes', kept, { by: 'r-hughes', signature })).toMatchObject({ approval: 'bad' });
});

test('nobody approves who is not at the desk by the root’s word: a made-up key, another desk, no key at all', async () => {
  const kept = await at.written('a-okafor', mild);
  const stranger = await readPrivateKey((await generateMemberKey({ name: 'r-hughes' })).privateKey);
  const forged = await signApproval(kept, stranger);
  expect(await at.read('a-okafor', kept, { by: 'r-hughes', signature: forged })).toMatchObject({ approval: 'bad' });
  expect(await at.read('a-okafor', kept, { by: 'made-up', signature: forged })).toMatchObject({ approval: 'unknown' });
  const elsewhere = await signed('m-ellis', kept);
  expect(await at.read('a-okafor', kept, { by: 'm-ellis', signature: elsewhere })).toMatchObject({
    approval: 'unknown',
  });
  for (const signature of [new Uint8Array(), new Uint8Array(64), crypto.getRandomValues(new Uint8Array(200))]) {
    expect(await at.read('a-okafor', kept, { by: 'r-hughes', signature })).toMatchObject({ approval: 'bad' });
  }
});

test('no document that its writer did not seal is read as one', async () => {
  for (const text of ['{}', 'null', '{"version":1,"kind":"referral-pack"}', '{"version":2}', '<html>']) {
    const paper = JSON.parse(text.startsWith('<') ? '"<html>"' : text);
    const kept = await at.written('a-okafor', paper);
    expect(await at.read('r-hughes', kept, null)).toEqual({ ok: false, reason: 'damaged' });
  }
});
