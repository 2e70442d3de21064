import { beforeAll, describe, expect, test } from 'vitest';
import { asRoster, type Roster } from '../../src/roster/roster.ts';
import { RosterError } from '../../src/roster/rosterError.ts';
import { ShapeError } from '../../src/roster/shape.ts';
import { signRoster } from '../../src/roster/sign.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { readPublicKey } from '../../src/seal/keys.ts';
import { open } from '../../src/seal/open.ts';
import { seal } from '../../src/seal/seal.ts';
import { otherKey, vectorKey } from '../seal/testKeys.ts';
import { dayFromToday, type TestUnit, TODAY, testUnit } from './testUnit.ts';

let unit: TestUnit;
beforeAll(async () => {
  unit = await testUnit();
});

const verify = (today = TODAY, signed: unknown = unit.signed) =>
  verifyRoster(signed, { rootFingerprint: unit.rootFingerprint, today });

test('a signed roster comes back as it was, also through JSON', async () => {
  expect(await verify()).toEqual(unit.roster);
  expect(await verify(TODAY, JSON.parse(JSON.stringify(unit.signed)))).toEqual(unit.roster);
});

test('its keys can be sealed to', async () => {
  const roster = await verify();
  const keys = await Promise.all((roster.desks[0]?.members ?? []).map((member) => readPublicKey(member.key)));
  const sealed = await seal(Uint8Array.of(1, 2, 3), keys);
  for (const member of unit.members.slice(0, 2))
    expect([...(await open(sealed, member.privateKey))]).toEqual([1, 2, 3]);
});

test('the pinned fingerprint may be written as people write it', async () => {
  const spaced = unit.rootFingerprint.toLowerCase().replace(/(....)/g, '$1 ');
  expect(await verifyRoster(unit.signed, { rootFingerprint: spaced, today: TODAY })).toEqual(unit.roster);
});

describe('the clock', () => {
  test('the roster holds through its last day and no longer', async () => {
    const { expires } = unit.roster;
    await expect(verify(new Date(`${expires}T23:59:59.999Z`))).resolves.toBeDefined();
    await expect(verify(new Date(new Date(`${expires}T00:00:00Z`).getTime() + 86_400_000))).rejects.toMatchObject({
      code: 'expired',
    });
  });

  test('a device whose clock is behind can still report', async () => {
    await expect(verify(new Date('1970-01-01'))).resolves.toBeDefined();
  });
});

describe('malformed', () => {
  test.each([null, 'text', {}, { root: 'x' }, { root: 'x', roster: 'y' }, { root: 1, roster: 2 }])(
    '%j',
    async (signed) => {
      const refusal = verify(TODAY, signed);
      await expect(refusal).rejects.toThrow(RosterError);
      await expect(refusal).rejects.toMatchObject({ code: 'malformed' });
    },
  );

  test('a root that is a private key', async () => {
    const signed = { ...unit.signed, root: unit.rootKey.armor() };
    await expect(verify(TODAY, signed)).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('the shape', () => {
  const changed = (change: (roster: Roster) => void) => {
    const copy = structuredClone(unit.roster);
    change(copy);
    return asRoster(copy);
  };

  test('takes the roster and drops what a later version adds', () => {
    expect(asRoster({ ...unit.roster, contact: 'x' })).toEqual(unit.roster);
  });

  test.each<[string, (roster: Roster) => unknown]>([
    ['another version', (r) => Object.assign(r, { v: 2 })],
    ['no desk', (r) => r.desks.splice(0)],
    ['a desk without members', (r) => r.desks[0]?.members.splice(0)],
    ['two desks of one id', (r) => r.desks.push(structuredClone(r.desks[0] as Roster['desks'][0]))],
    ['two members of one id', (r) => r.desks[0]?.members.push({ id: 'ccu-1', key: 'x' })],
    ['another kind of desk', (r) => Object.assign(r.desks[0] as object, { kind: 'press' })],
    ['an id that is no id', (r) => Object.assign(r.desks[0] as object, { id: 'C C U' })],
    ['no Welsh name', (r) => Object.assign(r.desks[0]?.name as object, { cy: undefined })],
    ['a day that does not exist', (r) => Object.assign(r, { expires: '2026-02-30' })],
    ['a day with a time', (r) => Object.assign(r, { expires: '2026-07-15T00:00:00Z' })],
    ['a serial that is no whole number', (r) => Object.assign(r, { serial: 1.5 })],
  ])('refuses %s', (_name, change) => {
    expect(() => changed((roster) => void change(roster))).toThrow(ShapeError);
  });
});

describe('signing refuses', () => {
  const sign = (change: Partial<Roster>, now?: Date) => signRoster({ ...unit.roster, ...change }, unit.rootKey, now);

  test('what is no roster, and says where', async () => {
    await expect(sign({ desks: [] })).rejects.toMatchObject({
      code: 'malformed',
      message: expect.stringContaining('desks'),
    });
  });

  test('a roster that ends before it begins, or has ended', async () => {
    await expect(sign({ expires: dayFromToday(-1) })).rejects.toMatchObject({ code: 'expired' });
    await expect(sign({ issued: dayFromToday(-9), expires: dayFromToday(-1) })).rejects.toMatchObject({
      code: 'expired',
    });
  });

  const withKey = (key: string): Partial<Roster> => {
    const desks = structuredClone(unit.roster.desks);
    desks[1]?.members.push({ id: 'pcc-2', key });
    return { desks };
  };

  test('a weak key, naming desk, member and remedy', async () => {
    const { armoredPublic } = await vectorKey('gnupg-rsa2048');
    await expect(sign(withKey(armoredPublic))).rejects.toMatchObject({
      code: 'weak-key',
      message: expect.stringMatching(/partner, member pcc-2: .*2048 bits.*gpg --quick-gen-key/),
    });
  });

  test('a private key in the roster', async () => {
    const { armoredPrivate } = await vectorKey('gnupg-curve25519');
    await expect(sign(withKey(armoredPrivate))).rejects.toMatchObject({ code: 'weak-key' });
  });

  test('a key that runs out while the roster holds', async () => {
    const { armoredPublic } = await otherKey({
      type: 'ecc',
      curve: 'curve25519Legacy',
      keyExpirationTime: 10 * 86_400,
    });
    await expect(sign(withKey(armoredPublic))).rejects.toMatchObject({
      code: 'weak-key',
      message: expect.stringContaining('expired'),
    });
    await expect(sign({ ...withKey(armoredPublic), expires: dayFromToday(5) })).resolves.toBeDefined();
  });
});
