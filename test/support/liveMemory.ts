import type { RunningService } from './service.ts';

/** Lets the service's Node be asked about its memory; for `env` of `startService`. */
export const WATCHED_NODE = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

/**
 * Bytes that the service's process holds on to, measured after two full collections: heap, buffers and all that counts
 * as theirs. What the collector has only not come to yet is not in it, and so a leak shows as growth.
 */
export async function liveBytes(service: RunningService): Promise<number> {
  const address = /Debugger listening on (ws:\/\/\S+)/.exec(service.output())?.[1];
  if (address === undefined) throw new Error('start the service with WATCHED_NODE');
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  try {
    await call(socket, 1, 'HeapProfiler.collectGarbage');
    await call(socket, 2, 'HeapProfiler.collectGarbage');
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
    const { result } = (await call(socket, 3, 'Runtime.evaluate', { expression })) as { result: { value: number } };
    return result.value;
  } finally {
    socket.close();
  }
}

function call(socket: WebSocket, id: number, method: string, params: object = {}): Promise<unknown> {
  return new Promise((resolve) => {
    const hear = ({ data }: MessageEvent<string>): void => {
      const message = JSON.parse(data);
      if (message.id !== id) return;
      socket.removeEventListener('message', hear);
      resolve(message.result);
    };
    socket.addEventListener('message', hear);
    socket.send(JSON.stringify({ id, method, params }));
  });
}
