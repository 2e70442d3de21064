import { expect, test } from 'vitest';
import { verifyRoster } from '../../src/roster/verify.ts';
import { createMessage, sign } from '../../src/seal/openpgp.ts';
import { dayFromToday, TODAY, testUnit } from '../roster/testUnit.ts';

const unit = await testUnit();
const options = { rootFingerprint: unit.rootFingerprint, today: TODAY };
const later = { ...options, today: new Date(`${dayFromToday(31)}T00:00:00Z`) };

/** The service goes on serving an old roster, with the key of someone who has left since. */
test('a roster is refused from the day after its last', async () => {
  await expect(verifyRoster(unit.signed, later)).rejects.toMatchObject({ code: 'expired' });
});

/** Its last day can be changed only with the root key. */
test('a roster whose content had ended when it was signed is refused', async () => {
  const ended = { ...unit.roster, issued: dayFromToday(-30), expires: dayFromToday(-1) };
  const message = await createMessage({ text: JSON.stringify(ended) });
  const roster = (await sign({ message, signingKeys: unit.rootKey })) as string;
  await expect(verifyRoster({ root: unit.signed.root, roster }, options)).rejects.toMatchObject({ code: 'expired' });
});
