/**
 * Turns of a conversation in this process, and then none: is a word of it still on the heap? The word is made when the
 * program runs, so that the heap does not hold it as the program's own text.
 */
import { getHeapSnapshot } from 'node:v8';
import { createRunner } from '../../../src/chat/thread/createRunner.ts';

const spell = (): string => Buffer.from('6e6565646c652d37333134392d7768697370', 'hex').toString();

async function isOnHeap(): Promise<boolean> {
  const needle = Buffer.from('6e6565646c652d37333134392d7768697370', 'hex');
  let rest = Buffer.alloc(0);
  for await (const chunk of getHeapSnapshot()) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    if (bytes.includes(needle)) return true;
    rest = bytes.subarray(-needle.length);
  }
  return false;
}

const run = createRunner();

async function talk(): Promise<boolean> {
  let state = await run(null, [{ type: 'choose', option: 'no' }], 'en');
  state = await run(state, [{ type: 'choose', option: 'other', text: `${spell()} police` }], 'en');
  state = await run(state, [{ type: 'choose', option: 'no' }], 'en');
  state = await run(state, [{ type: 'type', text: `It was ${spell()}` }, { type: 'done' }], 'en');
  const whileItRan = await isOnHeap();
  return whileItRan && JSON.stringify(state).includes(spell());
}

const whileItRan = await talk();

for (let times = 0; times < 5; times++) {
  (globalThis as unknown as { gc: () => void }).gc();
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write(`needles found: ${(await isOnHeap()) ? 1 : 0}, found while it ran: ${whileItRan}`);
