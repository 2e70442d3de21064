import { join } from 'node:path';
import { checkBoundaries } from './boundaries/cruise.ts';

/** Fewer than the project has had since its first release: a cruise that sees less is broken, not clean. */
const LEAST_FILES = 100;
const LEAST_IMPORTS = 200;

const { violations, files, imports, unseen } = await checkBoundaries(join(import.meta.dirname, '..'));

for (const { rule, from, to, comment } of violations) console.error(`${from} → ${to}\n  ${rule}: ${comment}`);
for (const file of unseen) console.error(`${file}\n  its imports were not seen, so no rule was checked on them`);
if (files < LEAST_FILES || imports < LEAST_IMPORTS) {
  console.error(`Only ${files} files and ${imports} imports were seen: the check itself is broken.`);
  process.exitCode = 1;
}
if (violations.length + unseen.length > 0) process.exitCode = 1;
console.log(`${files} files, ${imports} imports, ${violations.length} forbidden, ${unseen.length} files unseen`);
