import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesIn, type Lockfile, missingOptionalPackages } from '../../scripts/lockfile.ts';

const text = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');

test('the lock file names no registry, so that it works with any', () => {
  expect(addressesIn(text)).toEqual([]);
});

test('the lock file has every optional platform package, so that `npm ci` accepts it', () => {
  expect(missingOptionalPackages(JSON.parse(text) as Lockfile)).toEqual([]);
});

test('what a lock file lacks is found', () => {
  const lockfile = { packages: { 'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0' }, dev: true } } };
  expect(missingOptionalPackages(lockfile)).toEqual([{ name: 'a-linux-x64', version: '1.0.0', dev: true }]);
  expect(addressesIn('"resolved": "https://registry.example/a.tgz",')).toHaveLength(1);
});
