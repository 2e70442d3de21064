import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever asks for any: from 32768 on with Linux, from 49152 on elsewhere. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Each test process that runs beside others has its own ports: those with its number as the rest. */
const LANES = 16;
const lane = Number(process.env.VITEST_POOL_ID ?? 0) % LANES;

let next = LOWEST + lane + LANES * randomInt((HIGHEST - LOWEST) / LANES);

/**
 * A TCP port on the loopback address that nothing listens on, and that nobody else of the run gets before the caller
 * listens there: neither another test process, nor who asks the system for any port, nor the near end of a connection.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = next + LANES < HIGHEST ? next + LANES : LOWEST + lane;
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}
