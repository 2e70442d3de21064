import { cleanText } from '../../../src/report/clean.ts';
import { EXPORT_RECIPIENTS, type ExportRecipient, MARKING } from '../../../src/triage/rules/case/exports.ts';
import { CONDITIONS, type Grade, HANDLING, INFORMATION, SOURCES } from '../../../src/triage/rules/case/grading.ts';
import type { Paper } from './paper.ts';

/** What a member writes of an intelligence report. */
export interface IntelligenceDraft {
  readonly reference: string;
  readonly sourceReference: string;
  readonly recipient: ExportRecipient;
  readonly from: string;
  readonly day: string;
  readonly subject: string;
  readonly grade: Grade;
  /** Written apart from what the source said. */
  readonly text: string;
  /** How it may be used, in words beside the conditions' codes. */
  readonly handling: string;
}

const wordsOf = (list: readonly { readonly code: string | number; readonly words: string }[], code: string | number) =>
  `${code} ${list.find((one) => one.code === code)?.words ?? ''}`.trim();

/** An intelligence report as it goes out: graded 3x5x2, its source a reference and nothing else. */
export function intelligencePaper(draft: IntelligenceDraft): Paper {
  const { grade } = draft;
  const item = (label: string, text: string) => ({ label, text: cleanText(text).trim() });
  return {
    version: 1,
    kind: 'intelligence-report',
    title: 'Intelligence report',
    reference: draft.reference,
    marking: MARKING.words,
    sections: [
      {
        heading: 'About this report',
        items: [
          item('To', wordsOfRecipient(draft.recipient)),
          item('From', draft.from),
          item('Written on', draft.day),
          item('Subject', draft.subject),
        ],
      },
      {
        heading: 'Grade (3x5x2)',
        items: [
          item('Source', wordsOf(SOURCES, grade.source)),
          item('Information', wordsOf(INFORMATION, grade.information)),
          item('Handling', wordsOf(HANDLING, grade.handling)),
          ...(grade.handling === 'C'
            ? [item('Conditions', grade.conditions.map((code) => wordsOf(CONDITIONS, code)).join('\n'))]
            : []),
          ...(draft.handling.trim() === '' ? [] : [item('Handling in words', draft.handling)]),
        ],
      },
      { heading: 'Intelligence', items: [item('Sanitised text', draft.text)] },
      {
        heading: 'Source',
        items: [
          item(
            'Reference',
            `${draft.sourceReference}\nMade for this report at random. Nobody may try to find out who the source is.`,
          ),
        ],
      },
    ],
  };
}

export function wordsOfRecipient(recipient: ExportRecipient): string {
  return EXPORT_RECIPIENTS.find(({ code }) => code === recipient)?.words ?? recipient;
}
