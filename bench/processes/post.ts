import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { readRecords } from '../parts/records.ts';
import { type RoundAnswer, type RoundTask, timeRound } from './round.ts';
import { serve } from './serve.ts';

/** One kept-alive connection, one request on it at a time. */
interface Connection {
  /** Posts a body and gives the status of the answer once all of it has come. */
  post(body: Uint8Array): Promise<string>;
  close(): void;
}

/**
 * Process that posts envelopes to the service over kept-alive connections. It writes HTTP itself: on a machine of two
 * cores every cycle of the sender is taken from the service, and Node's own client takes twice as many.
 */
serve(async ({ file, atOnce, target }: RoundTask): Promise<RoundAnswer> => {
  const envelopes = await readRecords(file);
  const idle = await Promise.all(Array.from({ length: atOnce }, () => open(new URL(target))));
  const all = [...idle];
  try {
    return await timeRound(envelopes, atOnce, async (envelope) => {
      const connection = idle.pop();
      if (connection === undefined) throw new Error('More is asked at once than there are connections.');
      try {
        return await connection.post(envelope);
      } finally {
        idle.push(connection);
      }
    });
  } finally {
    for (const connection of all) connection.close();
  }
});

async function open({ hostname, port, host }: URL): Promise<Connection> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  const head = `POST /v1/reports HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: `;
  return {
    post: (body) => {
      socket.cork();
      socket.write(`${head}${body.length}\r\n\r\n`);
      socket.write(body);
      socket.uncork();
      return readStatus(socket);
    },
    close: () => socket.destroy(),
  };
}

/** Reads one answer with a Content-Length (RFC 9112, section 6.3), which is what the service sends. */
function readStatus(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const settle = (end: () => void): void => {
      socket.off('data', read);
      socket.off('close', cut);
      end();
    };
    const read = (chunk: Buffer): void => {
      answer += chunk.toString('latin1');
      const body = answer.indexOf('\r\n\r\n') + 4;
      const length = /\r\ncontent-length: *(\d+)/i.exec(answer)?.[1];
      if (body < 4 || answer.length < body + Number(length ?? Number.NaN)) return;
      settle(() =>
        length === undefined ? reject(new Error('The answer has no length.')) : resolve(answer.slice(9, 12)),
      );
    };
    const cut = (): void => settle(() => reject(new Error('The connection was closed.')));
    socket.on('data', read);
    socket.once('close', cut);
  });
}
