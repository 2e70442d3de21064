import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mutated } from '../channels/email/mutated.ts';
import { type ApiInProcess, startApiInProcess } from '../support/apiInProcess.ts';
import { type Edge, SECRET, startEdge } from './startEdge.ts';

let api: ApiInProcess;
let edge: Edge;
beforeAll(async () => {
  api = await startApiInProcess({ sealedMailSecret: SECRET });
  edge = await startEdge({ right: { SERVICE_URL: api.origin, ROOT_FINGERPRINT: api.unit.rootFingerprint } });
});
afterAll(async () => {
  await edge?.close();
  await api?.close();
});

const counted = async (): Promise<number> => {
  const { rows } = await api.store.pool.query<{ count: number }>(
    'SELECT ((SELECT count(*) FROM report) + (SELECT coalesce(sum(messages), 0) FROM mail_count))::int AS count',
  );
  return rows[0]?.count ?? 0;
};

test('no damaged message is lost at the edge, and nothing of it is in a reason or an error', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async (message) => {
      const before = await counted();
      const said = await edge.hand('right', new Uint8Array(message));
      expect(said).toMatch(/^(ok|5\.4\.6 it has been here before, or passed too many servers)$/);
      expect(await counted()).toBe(before + 1);
    }),
    { numRuns: 60, endOnFailure: true },
  );
});
