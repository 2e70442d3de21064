/** The parts of package-lock.json (lockfileVersion 3) that the project looks at. */
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

export interface LockedPackage {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

/** Optional dependencies, pinned to one version by the package that names them, for which the lock file has no entry. */
export function missingOptionalPackages(lockfile: Lockfile): { name: string; version: string; dev: boolean }[] {
  const missing = [];
  for (const [path, locked] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const isLocked =
        `node_modules/${name}` in lockfile.packages || `${path}/node_modules/${name}` in lockfile.packages;
      if (!isLocked && /^\d/.test(version)) missing.push({ name, version, dev: locked.dev === true });
    }
  }
  return missing;
}

/** Addresses that a lock file names: there should be none, so that it works with whichever registry npm is set to. */
export function addressesIn(lockfileText: string): string[] {
  return [...new Set(lockfileText.match(/"resolved": "[^"]*"|https?:\/\/[^"]*(?:tgz|registry)[^"]*/g))];
}
