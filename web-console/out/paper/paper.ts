import type { ExportKind } from '../../../src/triage/rules/case/exports.ts';

/**
 * A document that goes out: what its second person reads, and what is printed. Nothing is added to it or left out of it on
 * the way, and it names neither the report nor the desk's own copy of it.
 */
export interface Paper {
  readonly version: 1;
  readonly kind: ExportKind;
  readonly title: string;
  /** Random: nobody gets from it to the report. */
  readonly reference: string;
  /** How it must be handled, above and below every page. */
  readonly marking: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly label: string;
  /** Several paragraphs where it has line feeds. */
  readonly text: string;
}
