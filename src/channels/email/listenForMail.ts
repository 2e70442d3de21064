import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MAX_MAIL_BYTES } from '../../envelope/sizes.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import { checkSender, type DNSResolver } from './checkSender.ts';
import { createRoom, withMessage } from './collect.ts';
import type { ReceiveMail } from './inbound/mailReceiver.ts';
import { NOT_CHECKED } from './inbound/notChecked.ts';
import { REPLIES, type Reply } from './inbound/replies.ts';
import {
  CONNECTION_MS,
  DRAIN_MS,
  IDLE_MS,
  MAX_COMMAND,
  MAX_CONNECTIONS,
  MAX_HELD_BYTES,
  MAX_RECIPIENTS,
} from './limits.ts';
import type { IsPeer } from './peers.ts';
import type { IsRecipient } from './recipients.ts';
import { refusal } from './refusal.ts';
import { isNoteworthy, replyToFault, replyToReceived } from './replyTo.ts';

export interface MailListenerOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** LMTP (RFC 2033) in place of SMTP, for a mail server that hands over to a program. */
  readonly lmtp: boolean;
  /** For STARTTLS, PEM. Undefined: not offered. */
  readonly tls: { readonly key: string; readonly cert: string } | undefined;
  /** Who may connect. */
  readonly mayConnect: IsPeer;
  /** Whose first trace field tells where the message came from. */
  readonly isRelay: IsPeer;
  readonly isRecipient: IsRecipient;
  /** Undefined: the sender's domains are not looked up. */
  readonly resolver: DNSResolver | undefined;
  readonly receive: ReceiveMail;
  readonly log: LogEvent;
  readonly limits?: { readonly idleMs?: number; readonly connectionMs?: number };
}

export interface MailListener {
  readonly port: number;
  /** Takes no new connection, lets the messages in hand finish, then closes. */
  close(): Promise<void>;
}

/** What the greeting calls this server. The machine's own name is nobody's business. */
const NAME = 'candour.invalid';

/**
 * Listens for e-mail by SMTP (RFC 5321). A message is answered `250` when its report is on the disk and not before.
 * Nothing of a connection or a message is kept or written down.
 * @throws the system's error when the port cannot be had
 */
export async function listenForMail(options: MailListenerOptions): Promise<MailListener> {
  const { lmtp, tls, mayConnect, isRecipient, log, limits = {} } = options;
  const room = createRoom(MAX_HELD_BYTES);
  const deadlines = new Map<string, NodeJS.Timeout>();
  const receiving = new Set<string>();

  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Reply> => {
    receiving.add(session.id);
    try {
      const most = { room, mostBytes: MAX_MAIL_BYTES };
      return replyToReceived(await withMessage(stream, most, (message) => hand(message, session, options)));
    } catch (error) {
      if (isNoteworthy(error)) log('email.not-taken', error);
      return replyToFault(error);
    } finally {
      receiving.delete(session.id);
    }
  };

  const server = new SMTPServer({
    name: NAME,
    lmtp,
    size: MAX_MAIL_BYTES,
    logger: false,
    disabledCommands: ['AUTH', ...(tls ? [] : ['STARTTLS'])],
    hideSTARTTLS: tls === undefined,
    hideDSN: true,
    hideREQUIRETLS: true,
    ...(tls ?? {}),
    disableReverseLookup: true,
    maxClients: MAX_CONNECTIONS,
    maxRecipients: MAX_RECIPIENTS,
    maxCommandLength: MAX_COMMAND,
    socketTimeout: limits.idleMs ?? IDLE_MS,
    closeTimeout: DRAIN_MS,
    onConnect: (session, done) => {
      if (!mayConnect(session.remoteAddress)) return done(refusal(REPLIES.otherPeer));
      const late = setTimeout(() => connectionOf(session.id)?.close(), limits.connectionMs ?? CONNECTION_MS);
      deadlines.set(session.id, late.unref());
      return done();
    },
    onRcptTo: ({ address }, _session, done) => done(isRecipient(address) ? null : refusal(REPLIES.otherRecipient)),
    onData: (stream, session, done) => {
      void take(stream, session).then((reply) => (reply.code === 250 ? done(null, reply.text) : done(refusal(reply))));
    },
    onClose: ({ id }) => {
      clearTimeout(deadlines.get(id));
      deadlines.delete(id);
    },
  });
  const connectionOf = (id: string) => [...server.connections].find((connection) => connection.id === id);
  // Clients that break off; smtp-server would end the process over one that nobody listens to.
  server.on('error', () => undefined);
  const listening = server.listen(options.port, options.host);
  await once(listening, 'listening');
  return {
    port: (listening.address() as AddressInfo).port,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const connection of [...server.connections]) if (!receiving.has(connection.id)) connection.close();
      return closed;
    },
  };
}

function hand(message: Uint8Array, session: SMTPServerSession, options: MailListenerOptions) {
  const { isRelay, resolver, receive } = options;
  const { remoteAddress, hostNameAppearsAs, envelope } = session;
  const envelopeFrom = envelope.mailFrom ? envelope.mailFrom.address : '';
  const peer = isRelay(remoteAddress) ? undefined : remoteAddress;
  const helo = hostNameAppearsAs || '';
  const check = async () => (resolver ? checkSender(message, { peer, helo, envelopeFrom }, resolver) : NOT_CHECKED);
  return receive({ message, envelopeFrom, check });
}
