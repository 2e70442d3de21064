import { Worker } from 'node:worker_threads';
import type { LogEvent } from '../../log/logEvent.ts';
import type { ReadMail } from '../../report/mail/readMail.ts';
import { readUnparsed } from '../../report/mail/readUnparsed.ts';

/** The largest message takes some seconds of a core that others use as well. */
const READ_TIMEOUT_MS = 60_000;

/** Several times the largest message, so that one that is made to grow ends its thread and not the service. */
const MAX_HEAP_MB = 512;

export interface MailReader {
  /** Takes a message apart. Never fails: what cannot be taken apart, or not in time, is `not-read`. */
  read(original: Uint8Array): Promise<ReadMail>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * Takes messages apart in threads, one for each: what a hostile message can use up is one thread's time and memory. The
 * threads are given no environment variable, and what they print goes nowhere.
 */
export function openMailReader(log: LogEvent, { timeoutMs = READ_TIMEOUT_MS } = {}): MailReader {
  const threads = new Set<Worker>();

  const readInThread = async (original: Uint8Array): Promise<ReadMail> => {
    const thread = new Worker(new URL('./thread/main.ts', import.meta.url), {
      name: 'mail',
      workerData: original,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    threads.add(thread);
    thread.stdout.resume();
    thread.stderr.resume();
    const timer = setTimeout(() => void thread.terminate(), timeoutMs);
    try {
      return await new Promise<ReadMail>((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', () => reject(new Error('ended')));
      });
    } finally {
      clearTimeout(timer);
      threads.delete(thread);
      await thread.terminate();
    }
  };

  return {
    read: async (original) => {
      try {
        return await readInThread(original);
      } catch {
        log('email.not-read');
        return readUnparsed(original);
      }
    },
    close: async () => {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}
