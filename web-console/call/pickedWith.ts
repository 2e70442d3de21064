import type { Question } from '../../src/interview/types.ts';

/** The options that stay picked when one of several is picked: one that stands alone drops the others. */
export function pickedWith(question: Question, picked: readonly string[], id: string): string[] {
  const isAlone = (option: string): boolean => question.options?.find((each) => each.id === option)?.alone === true;
  if (picked.includes(id)) return picked.filter((each) => each !== id);
  return isAlone(id) ? [id] : [...picked.filter((each) => !isAlone(each)), id];
}
