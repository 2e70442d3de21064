import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { asRoot } from '../../scripts/parts/asRoot.ts';
import { freePort } from './freePort.ts';
import { AUTHORITY_FILE } from './relay.ts';

const run = promisify(execFile);
const TLS = join(import.meta.dirname, '../vectors/tls');

/** Postfix makes Unix sockets in its folder, whose paths may have 107 bytes at most: hence not TMPDIR. */
const SHORT_PARENT = '/tmp';
const START_MS = 50_000;

const isRoot = process.getuid?.() === 0;

async function root(...command: string[]): Promise<string> {
  const [program, ...args] = asRoot(command);
  return (await run(program, args)).stdout;
}

/** Mail for report.example is handed on to a listener on this machine, and the certificate must be localhost's. */
export interface Forwarding {
  readonly protocol: 'smtp' | 'lmtp';
  readonly port: number;
}

/** A message that waits, as `postqueue -j` tells of it. */
export interface QueuedMail {
  /** `deferred` once it has been tried. */
  readonly queue_name: string;
  readonly recipients: readonly { readonly address: string; readonly delay_reason?: string }[];
}

/** A Postfix of one test's own, which only root can start: it takes mail for unit.example into one mailbox. */
export interface Postfix {
  port: number;
  /** The messages in the mailbox, as Postfix filed them. */
  mails(): Promise<string[]>;
  /** What waits to be handed on. */
  queued(): Promise<QueuedMail[]>;
  /** Has it try again at once. */
  flush(): Promise<void>;
  log(): Promise<string>;
  /** Copies all that it keeps, queue, log and mailbox, to where the test can read it. Nothing of it may change meanwhile. */
  copyTo(folder: string): Promise<void>;
  remove(): Promise<void>;
}

export interface PostfixOptions {
  readonly forwarding?: Forwarding;
  /** Files nothing: what it takes stays in its queue. */
  readonly defers?: boolean;
}

/** Starts Postfix on a loopback port, with TLS by STARTTLS before anything else. */
export async function startPostfix({ forwarding, defers = false }: PostfixOptions = {}): Promise<Postfix> {
  const folder = await mkdtemp(join(SHORT_PARENT, 'cpf-'));
  await chmod(folder, 0o755);
  const [etc, mail] = [join(folder, 'etc'), join(folder, 'mail')];
  const port = await freePort();
  const daemon = await accountOf('postfix');
  /** Postfix files no mail as root. */
  const owner = isRoot ? daemon : { uid: String(process.getuid?.()), gid: String(process.getgid?.()) };
  for (const path of [etc, mail, join(folder, 'queue'), join(folder, 'data')]) await mkdir(path);
  await root('chown', `${owner.uid}:${owner.gid}`, mail);
  await root('chown', `${daemon.uid}:${daemon.gid}`, join(folder, 'data'));
  const settings = {
    ...settingsOf(folder, owner.uid, owner.gid),
    ...(forwarding && forwardingSettings(forwarding)),
    ...(defers && { defer_transports: 'virtual' }),
  };
  await writeFile(join(etc, 'main.cf'), mainCf(settings));
  await writeFile(join(etc, 'master.cf'), masterCf(port));
  await root('postfix', '-c', etc, 'start');
  const inbox = join(mail, 'box', 'new');
  await untilAnswers(port);
  return {
    port,
    mails: async () => {
      const names = await readdir(inbox).catch(() => []);
      return await Promise.all(names.map((name) => readFile(join(inbox, name), 'latin1')));
    },
    queued: async () => {
      const lines = (await root('postqueue', '-c', etc, '-j')).split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as QueuedMail);
    },
    flush: async () => {
      await root('postqueue', '-c', etc, '-f');
    },
    log: () => root('cat', join(folder, 'log')),
    copyTo: async (to) => {
      await root('cp', '-r', folder, to);
      await root('chmod', '-R', 'a+rwX', to);
    },
    remove: async () => {
      // Waits for the end, so that nothing is written any more where it is removed.
      await root('postfix', '-c', etc, 'stop');
      await root('rm', '-rf', folder);
    },
  };
}

function settingsOf(folder: string, uid: string, gid: string): Record<string, string> {
  return {
    compatibility_level: '3.6',
    queue_directory: `${folder}/queue`,
    data_directory: `${folder}/data`,
    maillog_file: `${folder}/log`,
    maillog_file_prefixes: folder,
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'localhost',
    mydestination: '',
    local_recipient_maps: '',
    alias_maps: '',
    virtual_mailbox_domains: 'unit.example',
    virtual_mailbox_base: `${folder}/mail`,
    virtual_mailbox_maps: 'static:box/',
    virtual_minimum_uid: '1',
    virtual_uid_maps: `static:${uid}`,
    virtual_gid_maps: `static:${gid}`,
    smtpd_relay_restrictions: 'reject_unauth_destination',
    smtpd_tls_security_level: 'encrypt',
    smtpd_tls_cert_file: join(TLS, 'localhost.pem'),
    smtpd_tls_key_file: join(TLS, 'localhost.key.pem'),
  };
}

/** As docs/operating.md has it, with a certificate that is looked at. Postfix does not try again before it is told to. */
function forwardingSettings({ protocol, port }: Forwarding): Record<string, string> {
  return {
    relay_domains: 'report.example',
    transport_maps: `inline:{ { report.example = ${protocol}:[localhost]:${port} } }`,
    message_size_limit: '26214400',
    [`${protocol}_host_lookup`]: 'native',
    [`${protocol}_tls_security_level`]: 'secure',
    [`${protocol}_tls_secure_cert_match`]: 'hostname',
    [`${protocol}_tls_CAfile`]: AUTHORITY_FILE,
    [`${protocol}_tls_loglevel`]: '1',
    minimal_backoff_time: '1h',
    maximal_backoff_time: '1h',
    queue_run_delay: '1h',
  };
}

function mainCf(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

/** Only the services that taking, filing and handing on need; none runs in a chroot. */
function masterCf(port: number): string {
  return [
    `127.0.0.1:${port} inet n - n - - smtpd`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'proxymap unix - - n - - proxymap',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'virtual unix - n n - - virtual',
    'smtp unix - - n - - smtp',
    'lmtp unix - - n - - lmtp',
    'flush unix n - n 1000? 0 flush',
    'showq unix n - n - - showq',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
    '',
  ].join('\n');
}

async function accountOf(name: string): Promise<{ uid: string; gid: string }> {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error(`there is no user ${name}`);
  return { uid, gid };
}

async function untilAnswers(port: number): Promise<void> {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await pause(50)) {
    if (await answers(port)) return;
  }
  throw new Error('Postfix did not answer in time.');
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
