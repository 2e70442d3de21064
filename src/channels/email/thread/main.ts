import { parentPort } from 'node:worker_threads';
import { type Surroundings, sealOriginal } from '../inbound/sealOriginal.ts';

/** One message at a time; a fault ends the thread, which says enough. */
parentPort?.on('message', ([original, surroundings]: [Uint8Array, Surroundings]) => {
  void sealOriginal(original, surroundings).then((envelope) => parentPort?.postMessage(envelope));
});
