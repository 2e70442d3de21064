import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { MIN_MAIL_SECRET } from '../envelope/sealedMail/signature.ts';
import { DEFAULT_RETENTION_DAYS, MAX_RETENTION_DAYS, MIN_RETENTION_DAYS } from '../triage/retention/limits.ts';
import { type EmailConfig, emailConfig, emailSchema } from './email.ts';
import { ConfigError } from './errors.ts';
import { type RelayAddress, relayUrl } from './relayUrl.ts';
import type { VariableName } from './variables.ts';

/** The configuration: read once at start, handed on as values. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Origin without a trailing slash; undefined: `localUrl` of what it listens on. */
  readonly publicUrl: string | undefined;
  /** Absolute path. */
  readonly dataDir: string;
  /** Undefined: the built-in PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Undefined: the queue lives in PostgreSQL. */
  readonly queueUrl: string | undefined;
  /** Absolute path. */
  readonly rosterFile: string;
  /** Absolute path of the key that signs the audit. */
  readonly auditKeyFile: string;
  /** Days after which the words of a report go, once they may. */
  readonly retentionDays: number;
  readonly demoPort: number;
  /** Undefined: no e-mail is taken in. */
  readonly email: EmailConfig | undefined;
  /** Shared with the edge that seals e-mail; undefined: none is taken from there. */
  readonly edgeMailSecret: string | undefined;
  /** Undefined: no mail leaves. */
  readonly relay: RelayAddress | undefined;
  /** Absolute path of the settings of outgoing mail and webhooks; undefined: nothing leaves. */
  readonly mailFile: string | undefined;
}

/** Where data goes by default when Candour runs as root, so that PostgreSQL's user can reach it. */
export const ROOT_DATA_DIR = '/var/lib/candour';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535.')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number from 0 to 65535.');

const DAYS_WORDS = `must be a whole number of days from ${MIN_RETENTION_DAYS} to ${MAX_RETENTION_DAYS}.`;
const days = z
  .string()
  .regex(/^\d{1,5}$/, DAYS_WORDS)
  .transform(Number)
  .refine((value) => value >= MIN_RETENTION_DAYS && value <= MAX_RETENTION_DAYS, DAYS_WORDS);

const urlOf = (protocols: string[], example: string) =>
  z.string().refine((text) => {
    const protocol = /^([a-z]+):\/\//.exec(text)?.[1];
    return protocol !== undefined && protocols.includes(protocol);
  }, `must be a URL such as ${example}`);

const origin = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && isBareOrigin(new URL(text)),
    'must be an origin such as https://report.example.org, without path, query or user.',
  )
  .transform((text) => new URL(text).origin);

const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or host name, without a port.')
    .default('127.0.0.1'),
  PORT: port.default(8080),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: urlOf(['postgres', 'postgresql'], 'postgresql://user:password@host/database').optional(),
  QUEUE_URL: urlOf(['redis', 'rediss'], 'redis://host:6379').optional(),
  ROSTER_FILE: z.string().optional(),
  AUDIT_KEY_FILE: z.string().optional(),
  RETENTION_DAYS: days.default(DEFAULT_RETENTION_DAYS),
  DEMO_PORT: port.default(8081),
  ...emailSchema,
  EDGE_MAIL_SECRET: z
    .string()
    .min(MIN_MAIL_SECRET, `must be at least ${MIN_MAIL_SECRET} random characters.`)
    .optional(),
  SMTP_RELAY_URL: relayUrl.optional(),
  MAIL_FILE: z.string().optional(),
} satisfies Record<VariableName, z.ZodType>);

/** What of the running system the defaults depend on. */
export interface Surroundings {
  readonly cwd: string;
  readonly isRoot: boolean;
}

/**
 * Reads the configuration. An empty variable counts as not set.
 * @throws ConfigError naming the first variable at fault; its value, which may be a secret, is not repeated.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, around: Surroundings): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(String(issue?.path[0]), issue?.message ?? 'cannot be used.');
  }
  const { data } = parsed;
  const dataDir = absolute(data.DATA_DIR ?? (around.isRoot ? ROOT_DATA_DIR : 'data'), around.cwd);
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL,
    dataDir,
    databaseUrl: data.DATABASE_URL,
    queueUrl: data.QUEUE_URL,
    rosterFile: data.ROSTER_FILE ? absolute(data.ROSTER_FILE, around.cwd) : join(dataDir, 'unit', 'roster.json'),
    auditKeyFile: data.AUDIT_KEY_FILE ? absolute(data.AUDIT_KEY_FILE, around.cwd) : join(dataDir, 'audit', 'key.pem'),
    retentionDays: data.RETENTION_DAYS,
    demoPort: data.DEMO_PORT,
    email: emailConfig(data),
    edgeMailSecret: data.EDGE_MAIL_SECRET,
    relay: data.SMTP_RELAY_URL,
    mailFile: data.MAIL_FILE && absolute(data.MAIL_FILE, around.cwd),
  });
}

function isBareOrigin({ pathname, search, hash, username, password }: URL): boolean {
  return pathname === '/' && !search && !hash && !username && !password;
}

function absolute(path: string, cwd: string): string {
  return isAbsolute(path) ? path : resolve(cwd, path);
}
