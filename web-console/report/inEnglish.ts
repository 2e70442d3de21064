import { forceName } from '../../src/interview/labels.ts';
import { en } from '../../src/interview/texts/en.ts';
import { SKIPPED } from '../../src/interview/types.ts';
import type { Answer, Report } from '../../src/report/report.ts';

/** The English of an answer that was given in another language. What the interview does not know has none. */
export interface InEnglish {
  readonly asked?: string | undefined;
  label(id: string): string | undefined;
}

/** Says nothing for a report that was given in English. */
export function inEnglish({ language }: Report, { question }: Answer): InEnglish {
  const words = language === 'en' ? undefined : en.questions[question];
  return {
    asked: words?.ask,
    label: (id) => words && (id === SKIPPED ? words.skip?.label : (words.options?.[id]?.label ?? forceName(en, id))),
  };
}
