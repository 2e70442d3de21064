import { Worker } from 'node:worker_threads';
import type { Action } from '../conversation/state.ts';
import type { Language } from '../interview/types.ts';
import type { FromThread, ToThread } from './protocol.ts';
import type { ChatState } from './state.ts';

/** Botkit takes about 130 MB. A thread that nobody has used for this long ends, and the memory is free again. */
const IDLE_MS = 10 * 60_000;

/** Loading takes one to three seconds, many times that on a machine with no core free; a turn takes milliseconds. */
const TURN_TIMEOUT_MS = 60_000;

/** A turn did not end as it should. What the reporter sent is as it was. */
export class ChatError extends Error {
  override readonly name = 'ChatError';
  /** The class of the fault in the thread. */
  readonly code: string;
  constructor(code: string) {
    super('The chat could not take a turn.');
    this.code = code;
  }
}

export interface Chat {
  /** Begins to load Botkit, for a turn that will come soon. */
  warm(): void;
  /**
   * Lets Botkit take some turns of a conversation. Loads it first when it is not there.
   * @param state what the last turn gave; null begins a conversation.
   * @throws {ChatError}
   */
  turn(state: ChatState | null, actions: readonly Action[], language: Language): Promise<ChatState>;
  /** Whether Botkit is in memory now. */
  readonly isLoaded: boolean;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (state: ChatState) => void;
  readonly reject: (error: ChatError) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * The way to Botkit, which runs in a thread of its own. The thread starts with the first turn and ends when it has been
 * idle. It is given no environment variable, and what Botkit prints goes nowhere.
 */
export function openChat({ idleMs = IDLE_MS } = {}): Chat {
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let nextId = 0;
  const waiting = new Map<number, Waiting>();

  const end = async (code: string): Promise<void> => {
    const ending = thread;
    thread = undefined;
    clearTimeout(idle);
    for (const [id, { reject, timer }] of waiting) {
      clearTimeout(timer);
      waiting.delete(id);
      reject(new ChatError(code));
    }
    await ending?.terminate();
  };

  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => void end('IDLE'), idleMs).unref();
  };

  const hear = (message: FromThread): void => {
    const turn = waiting.get(message.id);
    if (turn === undefined) return;
    waiting.delete(message.id);
    clearTimeout(turn.timer);
    if ('state' in message) turn.resolve(message.state);
    else turn.reject(new ChatError(message.fault));
    if (waiting.size === 0) rest();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./thread/main.ts', import.meta.url), {
      name: 'botkit',
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    started.stdout.resume();
    started.stderr.resume();
    started.unref();
    const lost = (code: string) => () => {
      if (thread === started) void end(code);
    };
    started.on('message', hear);
    started.once('error', lost('THREAD_FAULT'));
    started.once('exit', lost('THREAD_ENDED'));
    return started;
  };

  return {
    warm: () => {
      thread ??= start();
      if (waiting.size === 0) rest();
    },
    turn: (state, actions, language) => {
      clearTimeout(idle);
      thread ??= start();
      const used = thread;
      const id = nextId++;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => void end('TURN_TIMEOUT'), TURN_TIMEOUT_MS);
        waiting.set(id, { resolve, reject, timer });
        used.postMessage({ id, state, actions, language } satisfies ToThread);
      });
    },
    get isLoaded() {
      return thread !== undefined;
    },
    close: () => end('CLOSED'),
  };
}
