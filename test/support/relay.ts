import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

const TLS = join(import.meta.dirname, '../vectors/tls');

/** The authority that signed the relay's certificates; a client that trusts it takes `localhost`. */
export const AUTHORITY_FILE = join(TLS, 'authority.pem');
export const AUTHORITY = readFileSync(AUTHORITY_FILE, 'utf8');

/** A message as the relay took it. */
export interface TakenMail {
  from: string;
  to: string[];
  raw: string;
  /** Whether it came over TLS. */
  secure: boolean;
  /** How the client named itself. */
  client: string;
}

export interface RelayOptions {
  tls?: 'starttls' | 'implicit' | 'off';
  certificate?: 'localhost' | 'otherName';
  /** Before the answer to each message. */
  delayMs?: number;
  /** Gives the reply of a refusal, or nothing to take the message. Asked when the recipient is named. */
  refuse?: (to: string) => { code: number; at: 'recipient' | 'message' } | undefined;
  /** Called when a message is whole, before it is answered. */
  onTaken?: (mail: TakenMail) => void | Promise<void>;
}

/** A mail relay of one test's own (smtp-server) on a loopback port. */
export interface TestRelay {
  port: number;
  /** SMTP_RELAY_URL for it. */
  url: string;
  /** All that it took, in order. */
  taken: TakenMail[];
  close(): Promise<void>;
}

/** Starts a relay; without TLS by default. */
export async function startRelay(options: RelayOptions & { port?: number } = {}): Promise<TestRelay> {
  const { tls = 'off', certificate = 'localhost', delayMs = 0, refuse = () => undefined, onTaken } = options;
  const taken: TakenMail[] = [];
  const settings: SMTPServerOptions = {
    secure: tls === 'implicit',
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: tls === 'off' ? ['STARTTLS', 'AUTH'] : ['AUTH'],
    key: readFileSync(join(TLS, `${certificate}.key.pem`)),
    cert: readFileSync(join(TLS, `${certificate}.pem`)),
    onRcptTo: (address, _session, callback) => {
      const refusal = refuse(address.address);
      callback(refusal?.at === 'recipient' ? replyOf(refusal.code) : undefined);
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('end', () => {
        void (async () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const refusal = refuse(to[0] ?? '');
          await pause(delayMs);
          if (refusal) return callback(replyOf(refusal.code));
          const mail: TakenMail = {
            from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
            to,
            raw: Buffer.concat(chunks).toString('latin1'),
            secure: session.secure,
            client: String(session.hostNameAppearsAs),
          };
          taken.push(mail);
          await onTaken?.(mail);
          callback();
        })();
      });
    },
  };
  const server = new SMTPServer(settings);
  server.on('error', () => undefined);
  const listening = server.listen(options.port ?? 0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    port,
    url: urlOf(port, tls),
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A relay that takes connections and never says a word. */
export async function startSilentRelay(): Promise<{ port: number; url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: urlOf(port, 'off'),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function urlOf(port: number, tls: 'starttls' | 'implicit' | 'off'): string {
  if (tls === 'off') return `smtp://127.0.0.1:${port}?tls=off`;
  return `${tls === 'implicit' ? 'smtps' : 'smtp'}://localhost:${port}`;
}

function replyOf(code: number): Error {
  return Object.assign(new Error('The words of a relay, which nobody repeats'), { responseCode: code });
}
