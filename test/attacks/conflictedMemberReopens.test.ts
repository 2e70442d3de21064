import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import { reportId } from '../../src/envelope/id.ts';
import { SIZE_CLASSES } from '../../src/envelope/sizes.ts';
import { generateMemberKey, readPublicKey } from '../../src/seal/keys.ts';
import { seal } from '../../src/seal/seal.ts';
import { type AtCase, startCases } from '../staff/casework/atCase.ts';
import { rosterOf } from '../staff/startStaffApi.ts';

let at: AtCase;
beforeAll(async () => {
  at = await startCases();
});
afterAll(() => at.api.close());

const ask = (path: string, who: string, json?: object): Promise<Response> =>
  at.api.ask(path, { cookie: at.people[who] ?? '', ...(json ? { method: 'POST', json } : {}) });

/** Every way to a case; each must answer as for a report that does not exist. */
async function assertGone(id: string, who: string): Promise<void> {
  const paths: [string, object?][] = [
    [`/v1/staff/reports/${id}?reason=review`],
    [`/v1/staff/reports/${id}/summary`],
    [`/v1/staff/cases/${id}`],
    [`/v1/staff/cases/${id}/check-conflict`, { answer: 'none', version: 1 }],
    [`/v1/staff/cases/${id}/set-flags`, { flags: [], version: 1 }],
    [`/v1/staff/cases/${id}/approve-override`, { member: who, version: 1 }],
    [`/v1/staff/cases/${id}/reopen`, { reason: 'review', version: 1 }],
    [`/v1/staff/cases/${id}/notes/${'0'.repeat(64)}`],
  ];
  for (const [path, json] of paths) {
    const [theirs, none] = await Promise.all([ask(path, who, json), ask(path.replace(id, '0'.repeat(64)), who, json)]);
    // 403 only where the role does not do it to any case.
    expect([403, 404], path).toContain(theirs.status);
    expect(theirs.status).toBe(none.status);
    expect(await theirs.text()).toBe(await none.text());
  }
}

test('who declared a conflict never sees the report again, by no way, with a new session or a closed case', async () => {
  const id = await at.opened();
  await at.do(id, 'dee', 'check-conflict', { answer: 'know', concerns: 'reader' });
  await assertGone(id, 'dee');
  at.people['dee'] = await at.api.signIn('dee', 'member', ['decision-maker']);
  await assertGone(id, 'dee');
  expect(await at.view(id, 'ann')).toMatchObject({
    stage: 'RECEIVED',
    desk: 'ccu',
    flags: ['CONFLICT'],
    lockedOut: [{ member: 'dee', overrideBy: null }],
  });
  await at.api.store.pool.query(`UPDATE triage SET state = 'CLOSED' WHERE report_id = $1`, [Buffer.from(id, 'hex')]);
  await assertGone(id, 'dee');
});

test('only two others let a member back in', async () => {
  const id = await at.opened();
  await at.do(id, 'dee', 'check-conflict', { answer: 'know' });
  await ask(`/v1/staff/reports/${id}?reason=first-reading`, 'ivy');
  await at.clear(id, 'ann', 'dan');
  await at.do(id, 'ann', 'propose-override', { member: 'dee' });
  await assertGone(id, 'dee');
  await at.do(id, 'dan', 'approve-override', { member: 'dee' });
  expect((await at.view(id, 'dee')).clear).toBe(true);
});

test('the case goes to the desk that the rules name, with a copy that it can open, and is gone from this one', async () => {
  const id = await at.opened();
  const key = await readPublicKey((await generateMemberKey({ name: 'cat' })).publicKey);
  const sealed = await seal(new Uint8Array(SIZE_CLASSES[0]), [key]);
  const resealed = encodeBase64Url(sealed);
  const short = encodeBase64Url(await seal(new Uint8Array(100), [key]));
  const refusals: [object, number][] = [
    [{ answer: 'named', concerns: 'chief', resealed }, 422],
    [{ answer: 'named', concerns: null, resealed }, 422],
    [{ answer: 'named', concerns: 'reader', resealed: short }, 422],
    [{ answer: 'named', concerns: 'reader', resealed: 'AAAA' }, 422],
  ];
  for (const [body, status] of refusals) {
    expect((await ask(`/v1/staff/cases/${id}/check-conflict`, 'ann', { ...body, version: 0 })).status).toBe(status);
  }
  await at.do(id, 'ann', 'check-conflict', { answer: 'named', concerns: 'reader', resealed });
  for (const who of ['ann', 'dee']) await assertGone(id, who);
  const answer = await ask(`/v1/staff/reports/${id}?reason=first-reading`, 'cat');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('candour-copy-by')).toBe('ann');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(await reportId(bytes)).toBe(answer.headers.get('candour-copy-id'));
  expect(bytes).toEqual(sealed);
  const { rows } = await at.api.store.pool.query('SELECT encode(sha256(sealed), $2) AS id FROM report WHERE id = $1', [
    Buffer.from(id, 'hex'),
    'hex',
  ]);
  expect(rows).toEqual([{ id }]);
  at.api.roster.current = rosterOf({ ccu: ['ivy', 'dee', 'dan', 'sue'], partner: ['cat', 'ann'] });
  await assertGone(id, 'ann');
});
