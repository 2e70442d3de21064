/// <reference lib="webworker" />
import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
import bold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf';
import type { Answered, Asked } from '../../worker/startWorker.ts';
import { deviceDrawer } from './drawing.ts';
import { printPaper } from './printPaper.ts';
import type { PrintAnswer, PrintQuestion } from './protocol.ts';

/**
 * The worker that prints what goes out. It is loaded when something is printed and not before, and served under a policy
 * that lets it reach nothing; ending it forgets the document.
 */
declare const self: DedicatedWorkerGlobalScope;

const faces = { regular, bold };

self.addEventListener('message', async ({ data }: MessageEvent<Asked<PrintQuestion>>) => {
  const { number, question } = data;
  try {
    const printed = await printPaper(question.paper, faces, await deviceDrawer(faces));
    self.postMessage({ number, answer: Uint8Array.from(printed) } satisfies Answered<PrintAnswer>);
  } catch (error) {
    // Thrown out of the handler, it ends the worker, and who asked hears of it.
    setTimeout(() => {
      throw error;
    });
  }
});
