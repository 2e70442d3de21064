/**
 * Gets the real programs that the tests run against: from npm where they are packed there, else from apt where it may
 * be used without asking. Says which tests are left out for what is still missing; where none may be (CI=true or
 * CANDOUR_ALL_PARTS=1), it fails instead.
 */
import { installWithApt, mayInstall } from './parts/installWithApt.ts';
import { testsNeeding } from './parts/neededBy.ts';
import { missingParts, PARTS } from './parts/parts.ts';

const noneLeftOut = Boolean(process.env.CI) || process.env.CANDOUR_ALL_PARTS === '1';

const packages = missingParts().flatMap((part) => part.aptPackage ?? []);
if (packages.length > 0 && mayInstall()) {
  console.log(`Installing with apt: ${packages.join(' ')}`);
  const failure = installWithApt(packages);
  if (failure) console.error(`apt could not install them:\n${failure}`);
}

const missing = missingParts();
const here = PARTS.filter((part) => !missing.includes(part));
console.log(`Here: ${here.map((part) => part.title).join(', ') || 'none'}`);
for (const { name, title, remedy } of missing) {
  console.error(`\nMissing: ${title}. To get it: ${remedy}.`);
  console.error('Left out without it:');
  for (const file of testsNeeding([name])) console.error(`  ${file}`);
  if (name === 'redis') console.error('  all tests of the service with its queue on Redis');
}
if (missing.length > 0 && noneLeftOut) {
  console.error('\nNo test may be left out here (CI or CANDOUR_ALL_PARTS is set).');
  process.exitCode = 1;
}
