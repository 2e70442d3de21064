import { expect, test } from 'vitest';
import { OpenError, open } from '../../src/seal/open.ts';
import { memberKey } from '../seal/testKeys.ts';
import { createGpgHome } from '../support/gpg.ts';

const MEBIBYTE = 1_048_576;

/** A sealed message of a few hundred kilobytes that grows to 200 MiB in the browser of who opens it. */
test('a compressed message is not opened beyond what a report can be', async () => {
  const member = await memberKey('Bombed');
  const home = await createGpgHome();
  try {
    await home.run(['--import'], member.armoredPublic);
    const args = ['--trust-model', 'always', '--compress-algo', 'zip', '--hidden-recipient', 'Bombed', '--encrypt'];
    const bomb = await home.run(args, new Uint8Array(200 * MEBIBYTE));
    expect(bomb.code).toBe(0);
    expect(bomb.stdout.length).toBeLessThan(MEBIBYTE);
    await expect(open(bomb.stdout, member.privateKey)).rejects.toThrow(OpenError);
    const honest = await home.run(args, new Uint8Array(MEBIBYTE));
    expect((await open(honest.stdout, member.privateKey)).length).toBe(MEBIBYTE);
  } finally {
    await home.remove();
  }
});
