import fc from 'fast-check';
import { armor, enums, unarmor } from 'openpgp';
import { expect, test } from 'vitest';
import { RosterError } from '../../src/roster/rosterError.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { TODAY, testUnit } from '../roster/testUnit.ts';

const unit = await testUnit();
const options = { rootFingerprint: unit.rootFingerprint, today: TODAY };
const message = Uint8Array.from((await unarmor(unit.signed.roster)).data as Uint8Array);
const rearmored = (bytes: Uint8Array) => ({ root: unit.signed.root, roster: armor(enums.armor.message, bytes) });

test('the roster taken out of its armor and put back is still good', async () => {
  expect(await verifyRoster(rearmored(message), options)).toEqual(unit.roster);
});

/** A later expiry, another desk's name, another key: any bit of the signed message, anywhere. */
test('a roster of which any bit was changed is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(message.length - 1), fc.nat(7), async (at, bit) => {
      const changed = message.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      const read = await verifyRoster(rearmored(changed), options).catch((error: unknown) => error);
      // A few bits (unhashed hints, the literal packet's date) are not signed, and change nothing that is read.
      if (!(read instanceof RosterError)) expect(read).toEqual(unit.roster);
      else expect(['bad-signature', 'malformed']).toContain(read.code);
    }),
    { numRuns: 200 },
  );
});

test('a changed letter of the content is refused as badly signed', async () => {
  const at = Buffer.from(message).indexOf('"expires": "') + '"expires": "20'.length;
  const changed = message.slice();
  changed.set([0x39], at);
  await expect(verifyRoster(rearmored(changed), options)).rejects.toMatchObject({ code: 'bad-signature' });
});

test('a roster with a second text beside the signed one is refused', async () => {
  const literal = Uint8Array.of(0xcb, 8, 0x62, 0, 0, 0, 0, 0, 0x7b, 0x7d);
  for (const bytes of [Buffer.concat([message, literal]), Buffer.concat([literal, message])]) {
    await expect(verifyRoster(rearmored(bytes), options)).rejects.toThrow(RosterError);
  }
});
