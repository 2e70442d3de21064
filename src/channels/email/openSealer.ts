import { Worker } from 'node:worker_threads';
import type { SealedEnvelope } from '../../envelope/sealedEnvelope.ts';
import type { LogEvent } from '../../log/logEvent.ts';
import type { SealMail } from './inbound/mailReceiver.ts';
import type { Surroundings } from './inbound/sealOriginal.ts';

/** The largest message takes some seconds of a core, many times that on a machine with no core free. */
const SEAL_TIMEOUT_MS = 120_000;

/** Several times the largest message, so that one that is made to grow ends its thread and not the service. */
const MAX_HEAP_MB = 512;

/** A thread that had a message of this size is ended, so that its memory is free again. */
const LARGE_BYTES = 4_194_304;

export interface MailSealer {
  /**
   * Seals an e-mail. One that cannot be taken apart, or not in time, is sealed as it came.
   * @throws Error when that cannot be done either
   */
  readonly seal: SealMail;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * Takes messages apart and seals them in threads, each of which has one message at a time: what a hostile message can use
 * up is one thread's time and memory. The threads are given no environment variable, and what they print goes nowhere.
 */
export function openSealer(log: LogEvent, { timeoutMs = SEAL_TIMEOUT_MS } = {}): MailSealer {
  const threads = new Set<Worker>();
  const idle: Worker[] = [];

  const start = (): Worker => {
    const thread = new Worker(new URL('./thread/main.ts', import.meta.url), {
      name: 'mail',
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    threads.add(thread);
    thread.stdout.resume();
    thread.stderr.resume();
    thread.unref();
    // One that ends while nobody waits for it, for want of memory, must not end the service.
    thread.on('error', () => undefined);
    thread.once('exit', () => {
      threads.delete(thread);
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    });
    return thread;
  };

  const end = async (thread: Worker): Promise<void> => {
    await thread.terminate();
  };

  const sealInThread = async (original: Uint8Array, surroundings: Surroundings): Promise<SealedEnvelope> => {
    const thread = idle.pop() ?? start();
    const timer = setTimeout(() => void thread.terminate(), timeoutMs);
    const { promise, resolve, reject } = Promise.withResolvers<SealedEnvelope>();
    const ended = (): void => reject(new Error('the thread ended'));
    thread.on('message', resolve).on('error', reject).on('exit', ended);
    try {
      thread.postMessage([original, surroundings]);
      const envelope = await promise;
      if (original.length > LARGE_BYTES) await end(thread);
      else idle.push(thread);
      return envelope;
    } catch (error) {
      await end(thread);
      throw error;
    } finally {
      thread.off('message', resolve).off('error', reject).off('exit', ended);
      clearTimeout(timer);
    }
  };

  return {
    seal: async (original, surroundings) => {
      try {
        return await sealInThread(original, { ...surroundings, takeApart: true });
      } catch {
        log('email.not-read');
        return await sealInThread(original, { ...surroundings, takeApart: false });
      }
    },
    close: async () => {
      await Promise.all([...threads].map(end));
    },
  };
}
