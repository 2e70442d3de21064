import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from '../protocol.ts';
import { createRunner } from './createRunner.ts';

const run = createRunner();

async function answer({ id, state, actions, language }: ToThread): Promise<FromThread> {
  try {
    return { id, state: await run(state, actions, language) };
  } catch (error) {
    return { id, fault: error instanceof Error ? error.name : 'Unknown' };
  }
}

parentPort?.on('message', (message: ToThread) => {
  void answer(message).then((said) => parentPort?.postMessage(said));
});
