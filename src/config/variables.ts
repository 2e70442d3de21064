import { DEFAULT_RETENTION_DAYS, MAX_RETENTION_DAYS, MIN_RETENTION_DAYS } from '../triage/retention/limits.ts';
import { emailVariables } from './email.ts';

/** A configuration variable, as `candour --help` shows it. */
export interface Variable {
  readonly name: string;
  /** What holds when it is not set, in words. */
  readonly fallback: string;
  readonly about: string;
}

/** Every environment variable that Candour reads. */
export const variables = [
  { name: 'HOST', fallback: '127.0.0.1', about: 'Address to listen on. 0.0.0.0 or :: for every network.' },
  { name: 'PORT', fallback: '8080', about: 'Port of the service: API, chat, console.' },
  {
    name: 'PUBLIC_URL',
    fallback: 'http://localhost:PORT',
    about: 'Origin at which people reach the service, for example https://report.example.org.',
  },
  {
    name: 'DATA_DIR',
    fallback: './data, as root /var/lib/candour',
    about: 'Folder of the built-in PostgreSQL, and of the unit unless ROSTER_FILE says otherwise.',
  },
  {
    name: 'DATABASE_URL',
    fallback: 'the built-in PostgreSQL',
    about: 'A PostgreSQL of your own: postgresql://user:password@host/database.',
  },
  {
    name: 'QUEUE_URL',
    fallback: 'the queue lives in PostgreSQL',
    about: 'A Redis or Valkey for the job queue: redis://host:6379 or rediss://user:password@host:6379.',
  },
  {
    name: 'ROSTER_FILE',
    fallback: 'DATA_DIR/unit/roster.json',
    about: 'The signed roster that the service publishes; read again whenever it changes.',
  },
  {
    name: 'AUDIT_KEY_FILE',
    fallback: 'DATA_DIR/audit/key.pem',
    about:
      'The key that signs checkpoints of the audit. "serve" makes it where it is missing; a worker without it signs none.',
  },
  {
    name: 'RETENTION_DAYS',
    fallback: String(DEFAULT_RETENTION_DAYS),
    about: `Days after an acknowledged export and closing, after which the words of a report are erased: ${MIN_RETENTION_DAYS} to ${MAX_RETENTION_DAYS}.`,
  },
  { name: 'DEMO_PORT', fallback: '8081', about: "Port of the demo force's page (candour serve --demo)." },
  ...emailVariables,
  {
    name: 'EDGE_MAIL_SECRET',
    fallback: 'no e-mail comes from the edge',
    about: 'The secret that the Email Worker has too: 32 random characters or more. With it, sealed e-mail is taken.',
  },
  {
    name: 'SMTP_RELAY_URL',
    fallback: 'no mail leaves',
    about: 'The relay for outgoing mail: smtp://user:password@host:587 (STARTTLS is required) or smtps://host.',
  },
  {
    name: 'MAIL_FILE',
    fallback: 'nothing leaves',
    about: 'Who gets mail and webhooks, and when: JSON, described in docs/operating.md. Read at the start.',
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]['name'];
