import { expect, test } from 'vitest';
import { groupCommits, OverloadedError } from '../../src/intake/groupCommits.ts';

const one = (item: string, ...claims: string[]) => ({ item, claims: claims.length > 0 ? claims : [item], bytes: 1 });

/** Groups whose commits the test ends one by one. */
function heldCommits() {
  const groups: { items: readonly string[]; end: (results?: boolean[]) => void; fail: (error: Error) => void }[] = [];
  const keep = groupCommits<string>({
    commit: (items) =>
      new Promise((resolve, reject) => {
        groups.push({ items, end: (results) => resolve(results ?? items.map(() => true)), fail: reject });
      }),
    isWorthSplitting: (error) => (error as Error).message === 'one of them',
  });
  return { groups, keep };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('alone at once; what comes while all lanes are busy goes together', async () => {
  const { groups, keep } = heldCommits();
  const results: Promise<boolean>[] = [];
  for (const name of ['a', 'b', 'c', 'd']) {
    results.push(keep(one(name)));
    await settled();
  }
  expect(groups.map(({ items }) => items)).toEqual([['a'], ['b'], ['c'], ['d']]);
  for (const name of ['e', 'f', 'g']) results.push(keep(one(name)));
  await settled();
  expect(groups).toHaveLength(4);
  groups[0]?.end();
  await settled();
  expect(groups[4]?.items).toEqual(['e', 'f', 'g']);
  for (const group of groups) group.end();
  expect(await Promise.all(results)).toEqual(results.map(() => true));
});

test('each is told its own result', async () => {
  const { groups, keep } = heldCommits();
  const results = Promise.all(['a', 'b', 'c'].map((name) => keep(one(name))));
  await settled();
  expect(groups[0]?.items).toEqual(['a', 'b', 'c']);
  groups[0]?.end([true, false, true]);
  expect(await results).toEqual([true, false, true]);
});

test('what claims the same never goes together, and loses nothing by waiting', async () => {
  const { groups, keep } = heldCommits();
  const results = Promise.all([keep(one('a', 'same')), keep(one('b', 'same')), keep(one('c', 'other'))]);
  await settled();
  expect(groups.map(({ items }) => items)).toEqual([['a', 'c']]);
  groups[0]?.end();
  await settled();
  expect(groups[1]?.items).toEqual(['b']);
  groups[1]?.end([false]);
  expect(await results).toEqual([true, false, true]);
});

test('a fault of one is not the fault of all: each is tried on its own', async () => {
  const { groups, keep } = heldCommits();
  const good = keep(one('good'));
  const bad = keep(one('bad'));
  bad.catch(() => undefined);
  await settled();
  groups[0]?.fail(new Error('one of them'));
  await settled();
  expect(groups[1]?.items).toEqual(['good']);
  groups[1]?.end();
  await settled();
  groups[2]?.fail(new Error('one of them'));
  expect(await good).toBe(true);
  await expect(bad).rejects.toThrow('one of them');
});

test('when the database is away all are told so at once, and the next are tried again', async () => {
  const { groups, keep } = heldCommits();
  const lost = ['a', 'b'].map((name) => keep(one(name)));
  for (const each of lost) each.catch(() => undefined);
  await settled();
  groups[0]?.fail(new Error('away'));
  for (const each of lost) await expect(each).rejects.toThrow('away');
  const later = keep(one('a'));
  await settled();
  groups[1]?.end();
  expect(await later).toBe(true);
});

test('what waits is bounded in bytes, and room comes back', async () => {
  const { groups, keep } = heldCommits();
  const mebibytes = (item: string, count: number) => ({ item, claims: [item], bytes: count * 1_048_576 });
  const waiting = Array.from({ length: 64 }, (_, index) => keep(mebibytes(`${index}`, 4)));
  await expect(keep(mebibytes('more', 4))).rejects.toThrow(OverloadedError);
  await settled();
  waiting.push(keep(mebibytes('more', 4)));
  for (let ended = 0; ended < waiting.length; ended += 1) {
    await settled();
    groups[ended]?.end();
  }
  expect(await Promise.all(waiting)).toHaveLength(65);
});
