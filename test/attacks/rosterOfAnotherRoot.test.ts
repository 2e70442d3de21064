import { expect, test } from 'vitest';
import { RosterError } from '../../src/roster/rosterError.ts';
import { verifyRoster } from '../../src/roster/verify.ts';
import { fingerprint } from '../../src/seal/keys.ts';
import { TODAY, testUnit } from '../roster/testUnit.ts';

/** The service swaps the whole roster for one of its own, properly signed by a root key of its own. */
test('a roster of another root is refused', async () => {
  const [unit, attacker] = await Promise.all([testUnit(), testUnit()]);
  const refusal = verifyRoster(attacker.signed, { rootFingerprint: unit.rootFingerprint, today: TODAY });
  await expect(refusal).rejects.toThrow(RosterError);
  await expect(refusal).rejects.toMatchObject({ code: 'wrong-root' });
});

/** It keeps the true root key on show and hides its own roster behind it. */
test('a roster signed by another root under the true root key is refused', async () => {
  const [unit, attacker] = await Promise.all([testUnit(), testUnit()]);
  const mixed = { root: unit.signed.root, roster: attacker.signed.roster };
  await expect(verifyRoster(mixed, { rootFingerprint: unit.rootFingerprint, today: TODAY })).rejects.toMatchObject({
    code: 'bad-signature',
  });
});

/** A key id, or the end of a fingerprint, can be met by trying; only the whole fingerprint pins. */
test.each([
  ['the key id', (whole: string) => whole.slice(-16)],
  ['all but one digit', (whole: string) => whole.slice(1)],
  ['nothing', () => ''],
])('a page that pins %s pins nothing, and is refused', async (_name, part) => {
  const unit = await testUnit();
  const rootFingerprint = part(fingerprint(unit.rootKey));
  await expect(verifyRoster(unit.signed, { rootFingerprint, today: TODAY })).rejects.toMatchObject({
    code: 'wrong-root',
  });
});
