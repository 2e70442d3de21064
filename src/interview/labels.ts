import { forces } from './forces.ts';
import type { QuestionTexts, Texts } from './texts/types.ts';
import type { Given, Question } from './types.ts';
import { FORCE_OTHER, SKIPPED } from './types.ts';

/** The words of a question. Throws RangeError when the language has none: completeness is tested. */
export function questionTexts(texts: Texts, id: string): QuestionTexts {
  const found = texts.questions[id];
  if (!found) {
    throw new RangeError('no words for this question');
  }
  return found;
}

/** A force's name as the reporter reads it. */
export function forceName(texts: Texts, id: string): string | undefined {
  const force = forces.find((candidate) => candidate.id === id);
  return texts.language === 'cy' ? force?.welsh : force?.name;
}

/** What was picked, with the words the reporter read. Another force than the listed ones has no label of its own. */
export function labelsOf(texts: Texts, question: Question, given: Given): { id: string; label: string }[] {
  const words = questionTexts(texts, question.id);
  if (given.skipped) {
    return [{ id: SKIPPED, label: words.skip?.label ?? SKIPPED }];
  }
  return (given.choices ?? [])
    .filter((id) => question.kind !== 'force' || id !== FORCE_OTHER)
    .map((id) => ({
      id,
      label: words.options?.[id]?.label ?? (question.kind === 'force' ? forceName(texts, id) : undefined) ?? id,
    }));
}
