import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { rules } from './rules.ts';

/** An import that a rule forbids. */
export interface Violation {
  rule: string;
  comment: string;
  from: string;
  to: string;
}

export interface Boundaries {
  violations: Violation[];
  /** Files of the project that were read. */
  files: number;
  /** Imports found in them. */
  imports: number;
  /** Files of the project that were not read, or whose imports were not seen: must be none. */
  unseen: string[];
}

const FOLDERS = ['bin', 'bench', 'build', 'scripts', 'src', 'test', 'web-console', 'web-demo', 'web-widget', 'workers'];

/** Checks the import rules over a checkout (or a scratch copy of its layout) and says how much of it was seen. */
export async function checkBoundaries(root: string): Promise<Boundaries> {
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(
    folders,
    { ...rules.options, baseDir: root, validate: true, ruleSet: { forbidden: rules.forbidden ?? [] } },
    {},
    { tsConfig: extractTypeScriptConfig(join(import.meta.dirname, '../../tsconfig.json')) },
  );
  const { modules, summary } = output as ICruiseResult;
  const seen = new Map(modules.map((module) => [module.source, module.dependencies.length]));
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.{ts,tsx,mjs}`),
    { cwd: root },
  );
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      comment: rules.forbidden?.find(({ name }) => name === rule.name)?.comment ?? '',
      from,
      to,
    })),
    files: files.length,
    imports: files.reduce((sum, file) => sum + (seen.get(file) ?? 0), 0),
    unseen: files.filter((file) => seen.get(file) === undefined || (seen.get(file) === 0 && hasImport(root, file))),
  };
}

/** A plain search, independent of the parser: what it finds and the parser does not is an import that escaped the rules. */
function hasImport(root: string, file: string): boolean {
  return /^(import|export)\b[^;]*?from '|^import '/m.test(readFileSync(join(root, file), 'utf8'));
}
