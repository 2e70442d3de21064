import { afterEach, expect, test } from 'vitest';
import { createGpgHome } from '../gpg.ts';
import { startRedis } from '../redis.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

test('Redis comes back on the same port after a kill', async () => {
  const redis = await startRedis({ durable: true });
  cleanups.push(redis.remove);
  await redis.stop('SIGKILL');
  await redis.start();
  expect(redis.url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/);
});

test('a GnuPG home makes and lists a key', async () => {
  const home = await createGpgHome();
  cleanups.push(home.remove);
  const made = await home.run([
    '--passphrase',
    '',
    '--quick-generate-key',
    'Test Member',
    'future-default',
    'default',
    'never',
  ]);
  expect(made).toMatchObject({ code: 0 });
  const listed = await home.run(['--with-colons', '--list-secret-keys']);
  expect(listed.stdout.toString()).toContain('Test Member');
});
