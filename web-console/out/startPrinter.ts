import { startWorker } from '../worker/startWorker.ts';
import type { Paper } from './paper/paper.ts';
import type { PrintAnswer, PrintQuestion } from './printer/protocol.ts';

/** Where the build put the printer's bundle. */
declare const __PRINTER__: { readonly path: string; readonly integrity: string };

/**
 * Prints a document as PDF, in a worker that lives as long as that takes.
 *
 * @throws WorkerError
 */
export async function print(paper: Paper): Promise<PrintAnswer> {
  const printer = startWorker<PrintQuestion>(__PRINTER__.path);
  try {
    return await printer.ask<PrintAnswer>({ ask: 'print', paper });
  } finally {
    printer.end();
  }
}
