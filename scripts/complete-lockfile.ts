/**
 * Gives every optional platform package its entry in package-lock.json.
 *
 * npm leaves out the entry of an optional package that the registry in use does not carry, and `npm ci` then refuses the
 * lock file on every machine, although only other platforms would ever install that package. Run it after `npm install`
 * has changed the lock file (`npm run lockfile`); the test in test/scripts/ fails until it has been.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LockedPackage, type Lockfile, missingOptionalPackages } from './lockfile.ts';

const path = join(import.meta.dirname, '../package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** os, cpu and libc of a platform package, which by the custom of all of them are in its name. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.replace('windows', 'win32').split(/[-/.]/);
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = words.find((word) => PROCESSORS.includes(word));
  if (!system && !processor) throw new Error(`${name}: its name tells no platform; add its entry by hand`);
  return {
    ...(processor && { cpu: [processor] }),
    ...(system && { os: [system] }),
    ...(system === 'linux' && words.includes('musl') && { libc: ['musl'] }),
    ...(system === 'linux' && words.includes('gnu') && { libc: ['glibc'] }),
  };
}

const missing = missingOptionalPackages(lockfile);
for (const { name, version, dev } of missing) {
  lockfile.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
}
const byPath = ([one]: [string, LockedPackage], [other]: [string, LockedPackage]): number =>
  one.localeCompare(other, 'en');
lockfile.packages = Object.fromEntries(Object.entries(lockfile.packages).sort(byPath));
writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} entries added`);
