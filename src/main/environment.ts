import { type Config, readConfig } from '../config/config.ts';

/** The configuration of this process. */
export function configOf(environment: Readonly<Record<string, string | undefined>>): Config {
  return readConfig(environment, { cwd: process.cwd(), isRoot: process.getuid?.() === 0 });
}
