import { readFile } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import { startAnswers } from '../../channels/email/answer/startAnswers.ts';
import { systemResolver } from '../../channels/email/checkSender.ts';
import { listenForMail, type MailListener } from '../../channels/email/listenForMail.ts';
import { openSealer } from '../../channels/email/openSealer.ts';
import { LOOPBACK, PeersError, readPeers } from '../../channels/email/peers.ts';
import { receiveMail } from '../../channels/email/receiveMail.ts';
import { readRecipients } from '../../channels/email/recipients.ts';
import type { EmailConfig } from '../../config/email.ts';
import { ConfigError } from '../../config/errors.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { answerSender } from '../../mail/answerSender.ts';
import type { MailOut } from '../../mail/openMail.ts';
import { ensureSecret } from '../../store/ensureSecret.ts';
import type { Store } from '../../store/openStore.ts';
import type { Closing } from './closing.ts';
import { ListenError } from './listenError.ts';
import type { WatchedRoster } from './watchRoster.ts';

export interface EmailParts {
  /** Undefined: no e-mail is taken in. */
  readonly email: EmailConfig | undefined;
  readonly store: Store;
  readonly roster: WatchedRoster;
  /** By which automatic answers leave. */
  readonly mail: MailOut | undefined;
  readonly closing: Closing;
  readonly log: LogEvent;
  readonly wakeOutbox?: () => void;
}

/**
 * Starts to take in e-mail, where that is asked for.
 * @throws {ConfigError, ListenError}
 */
export async function startEmail(parts: EmailParts): Promise<MailListener | undefined> {
  const { email, store, roster, mail, closing, log, wakeOutbox = () => {} } = parts;
  if (email === undefined) return undefined;
  if (!roster.current().roster.desks.some(({ id }) => id === email.desk)) {
    throw new ConfigError('SMTP_DESK', 'names a desk that the roster does not have.');
  }
  const peers = readList(email.peers);
  const tls = await readTls(email.tls);
  const answers = email.answers ? answersBy(mail, email.recipients, log) : undefined;
  if (answers) closing.add(() => answers.close());
  const sealer = openSealer(log);
  closing.add(() => sealer.close());
  const receive = receiveMail({
    store,
    roster,
    desk: email.desk,
    secret: await ensureSecret(store, 'email'),
    seal: sealer.seal,
    wakeOutbox,
    clock: () => new Date(),
    ...(answers ? { onReport: answers.onReport } : {}),
  });
  const listener = await listenForMail({
    host: email.host,
    port: email.port,
    lmtp: email.protocol === 'lmtp',
    tls,
    mayConnect: peers ?? (() => true),
    isRelay: peers ?? readPeers(LOOPBACK),
    isRecipient: readRecipients(email.recipients),
    resolver: email.checkSenders ? systemResolver : undefined,
    receive,
    log,
  }).catch((cause: NodeJS.ErrnoException) => {
    throw new ListenError({ host: email.host, port: email.port, variable: 'SMTP_PORT' }, cause);
  });
  closing.add(() => listener.close());
  return listener;
}

/** @throws {ConfigError} when there is nothing to answer by */
function answersBy(mail: MailOut | undefined, recipients: readonly string[], log: LogEvent) {
  if (mail?.relay === undefined) throw new ConfigError('SMTP_ANSWER', 'needs MAIL_FILE and SMTP_RELAY_URL to send by.');
  const { relay, settings } = mail;
  const { from, desks } = settings;
  const staff = Object.values(desks).flatMap((desk) => [...desk.recipients, ...desk.onCall]);
  return startAnswers({
    send: answerSender({ relay, from, log }),
    isOwn: readRecipients([from, ...staff.map(({ address }) => address), ...recipients]),
    clock: () => new Date(),
  });
}

function readList(peers: readonly string[] | undefined) {
  try {
    return peers && readPeers(peers);
  } catch (error) {
    if (error instanceof PeersError) throw new ConfigError('SMTP_PEERS', 'has an entry that is no address or network.');
    throw error;
  }
}

async function readTls(files: EmailConfig['tls']): Promise<{ key: string; cert: string } | undefined> {
  if (files === undefined) return undefined;
  const read = (file: string, variable: string): Promise<string> =>
    readFile(file, 'utf8').catch(() => {
      throw new ConfigError(variable, 'names a file that cannot be read.');
    });
  const [key, cert] = await Promise.all([read(files.keyFile, 'SMTP_TLS_KEY'), read(files.certFile, 'SMTP_TLS_CERT')]);
  try {
    createSecureContext({ key, cert });
  } catch {
    throw new ConfigError('SMTP_TLS_KEY', 'does not belong to SMTP_TLS_CERT, or one of them is no PEM file.');
  }
  return { key, cert };
}
