import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { onPath } from './onPath.ts';
import { unpackOnce } from './unpackOnce.ts';

/** A Chromium that playwright-core can start. */
export interface Chromium {
  executablePath: string;
  /** Environment variables that it needs besides the usual ones. */
  env: Record<string, string>;
}

const PACKAGE = '@sparticuz/chromium';
const root = join(import.meta.dirname, '../..');

/**
 * Finds a Chromium: CHROMIUM_PATH, then one that the system has, then the one packed in an npm package, unpacked into
 * node_modules/.cache on first use (about 2 s, 200 MB). CHROMIUM_PATH=npm asks for the last.
 *
 * @returns undefined where there is none and the npm package does not fit this machine
 */
export function findChromium(): Chromium | undefined {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && asked !== 'npm') return { executablePath: asked, env: {} };
  const installed = asked ? undefined : (onPath('chromium') ?? onPath('google-chrome-stable'));
  return installed ? { executablePath: installed, env: {} } : chromiumFromNpm();
}

/** Only Linux on x64 is packed. */
function chromiumFromNpm(): Chromium | undefined {
  const folder = packageFolder();
  if (process.platform !== 'linux' || process.arch !== 'x64' || !folder) return undefined;
  const { version } = createRequire(import.meta.url)(join(folder, 'package.json')) as { version: string };
  const unpacked = join(root, 'node_modules/.cache/candour', `chromium-${version}`);
  unpackOnce(unpacked, (into) => unpackChromium(into, unpacked));
  const executablePath = join(unpacked, 'chromium');
  const libraries = missesLibraries(executablePath) ? { LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') } : {};
  return { executablePath, env: { ...libraries, FONTCONFIG_FILE: join(unpacked, 'fonts.conf') } };
}

function packageFolder(): string | undefined {
  const folder = join(root, 'node_modules', PACKAGE);
  return existsSync(folder) ? folder : undefined;
}

/**
 * The package unpacks into the temporary folder of its process, and the shared libraries only for one environment.
 * @param folder where it will be found
 */
function unpackChromium(into: string, folder: string): void {
  const script = `const { default: chromium } = await import('${PACKAGE}'); await chromium.executablePath();`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { PATH: process.env.PATH, TMPDIR: into, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  writeFileSync(join(into, 'fonts.conf'), fontSettings(folder));
}

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

const missesLibraries = (executable: string): boolean =>
  spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout?.includes('not found') ?? true;
