import { useCallback, useState } from 'preact/hooks';
import type { Answers } from '../../src/interview/types.ts';
import type { Person } from '../../src/report/report.ts';

export interface Drafts {
  /** What stands in the composer for a question. An answer that is being changed starts with its words. */
  text(question: string): string;
  setText(question: string, text: string): void;
  people(question: string): readonly Person[];
  setPeople(question: string, people: readonly Person[]): void;
  /** Forgets the drafts of an answered question. */
  drop(question: string): void;
  dropAll(): void;
  readonly isEmpty: boolean;
}

interface Draft {
  readonly text?: string;
  readonly people?: readonly Person[];
}

/** What is typed and not yet answered, by question, so that going back and forth loses nothing. In memory only. */
export function useDrafts(answers: Answers): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const set = useCallback(
    (question: string, draft: Draft) =>
      setDrafts((before) => ({ ...before, [question]: { ...before[question], ...draft } })),
    [],
  );
  return {
    text: (question) => {
      const given = answers[question];
      const answered = given?.open ? '' : (given?.texts ?? []).join('\n\n');
      return drafts[question]?.text ?? answered;
    },
    setText: (question, text) => set(question, { text }),
    people: (question) => drafts[question]?.people ?? answers[question]?.people ?? [],
    setPeople: (question, people) => set(question, { people }),
    drop: useCallback(
      (question) => setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== question))),
      [],
    ),
    dropAll: useCallback(() => setDrafts({}), []),
    isEmpty: !Object.values(drafts).some(({ text, people }) => (text ?? '') !== '' || (people ?? []).length > 0),
  };
}
