import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** A client that says exactly what a test wants said. */
export interface SmtpClient {
  readonly socket: Socket;
  /** Waits for one whole reply, all lines of it; undefined when the connection ended. */
  reply(): Promise<string | undefined>;
  /** Writes bytes as they are. */
  write(bytes: string | Uint8Array): void;
  /** Writes a command and waits for its reply. */
  say(command: string): Promise<string | undefined>;
  end(): void;
}

const WHOLE_REPLY = /^(?:\d{3}-[^\n]*\r\n)*\d{3}(?: [^\n]*)?\r\n/;

/** Connects to an SMTP server. The greeting is the first reply. */
export async function connectSmtp(port: number, from = '127.0.0.1'): Promise<SmtpClient> {
  const socket = createConnection({ port, host: '127.0.0.1', localAddress: from });
  await once(socket, 'connect');
  let heard = '';
  let hasEnded = false;
  let wake = (): void => undefined;
  socket.setEncoding('latin1').on('data', (text: string) => {
    heard += text;
    wake();
  });
  for (const event of ['end', 'error', 'close']) {
    socket.on(event, () => {
      hasEnded = true;
      wake();
    });
  }
  const reply = async (): Promise<string | undefined> => {
    for (;;) {
      const whole = WHOLE_REPLY.exec(heard)?.[0];
      if (whole !== undefined) {
        heard = heard.slice(whole.length);
        return whole.trimEnd();
      }
      if (hasEnded) return undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const write = (bytes: string | Uint8Array): void => {
    socket.write(bytes);
  };
  return {
    socket,
    reply,
    write,
    say: (command) => {
      write(`${command}\r\n`);
      return reply();
    },
    end: () => socket.destroy(),
  };
}

export interface Sending {
  readonly from?: string;
  readonly to?: string;
  readonly hello?: string;
  /** Address of this machine to connect from. */
  readonly localAddress?: string;
}

/** Dots at the start of a line are doubled (RFC 5321, section 4.5.2); the end is CRLF, dot, CRLF. */
export function dotStuffed(message: Uint8Array): Buffer {
  const stuffed = Buffer.from(message).toString('latin1').replace(/^\./, '..').replaceAll('\r\n.', '\r\n..');
  return Buffer.from(`${stuffed}${stuffed.endsWith('\r\n') ? '' : '\r\n'}.\r\n`, 'latin1');
}

/** Delivers one message as a mail server does; resolves with the last reply. */
export async function sendMail(port: number, message: string | Uint8Array, sending: Sending = {}): Promise<string> {
  const { from = 'sender@example.org', to = 'report@unit.example', hello = 'EHLO relay.example' } = sending;
  const client = await connectSmtp(port, sending.localAddress);
  let last = await client.reply();
  for (const command of [hello, `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA']) {
    if (last === undefined || /^[45]/.test(last)) break;
    last = await client.say(command);
  }
  if (last?.startsWith('354')) {
    client.write(dotStuffed(typeof message === 'string' ? Buffer.from(message) : message));
    last = await client.reply();
  }
  client.end();
  return last ?? 'the connection ended';
}
