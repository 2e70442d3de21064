import type { Paper } from '../paper/paper.ts';

/** What the page asks of the printer; the answer is a PDF. */
export interface PrintQuestion {
  readonly ask: 'print';
  readonly paper: Paper;
}

export type PrintAnswer = Uint8Array<ArrayBuffer>;
