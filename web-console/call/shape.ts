import type { Question } from '../../src/interview/types.ts';

/** Whether several of the options can be picked. */
export const isSeveral = (question: Question): boolean => (question.kind as string) === 'choices';

/** Whether words of one's own are an answer beside the options. */
export const takesWords = (question: Question): boolean => 'words' in question;

/** The options that stay picked when one of several is picked: one that stands alone drops the others. */
export function pickedWith(question: Question, picked: readonly string[], id: string): string[] {
  const isAlone = (option: string): boolean => {
    const found = question.options?.find((each) => each.id === option);
    return found !== undefined && 'alone' in found;
  };
  if (picked.includes(id)) return picked.filter((each) => each !== id);
  return isAlone(id) ? [id] : [...picked.filter((each) => !isAlone(each)), id];
}
