import { useCallback, useState } from 'preact/hooks';
import type { Answers } from '../../src/interview/types.ts';
import type { Person } from '../../src/report/report.ts';

interface Draft {
  readonly text?: string;
  readonly people?: readonly Person[];
  readonly choices?: readonly string[];
}

/** What is begun of one answer. An answer that is being changed starts with what it was. */
export interface QuestionDraft extends Required<Draft> {
  setText(text: string): void;
  setPeople(people: readonly Person[]): void;
  setChoices(choices: readonly string[]): void;
}

export interface Drafts {
  of(question: string): QuestionDraft;
  /** Forgets the draft of an answered question. */
  drop(question: string): void;
  dropAll(): void;
  readonly isEmpty: boolean;
}

const isBlank = ({ text = '', people = [], choices = [] }: Draft): boolean =>
  text === '' && people.length === 0 && choices.length === 0;

/**
 * What is typed and picked and not yet answered, by question, so that going back and forth loses nothing. In memory
 * only: nothing of it is ever kept on the device.
 */
export function useDrafts(answers: Answers): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const set = useCallback(
    (question: string, draft: Draft) =>
      setDrafts((before) => ({ ...before, [question]: { ...before[question], ...draft } })),
    [],
  );
  return {
    of: (question) => {
      const given = answers[question];
      const answered = given?.open ? '' : (given?.texts ?? []).join('\n\n');
      const draft = drafts[question];
      return {
        text: draft?.text ?? answered,
        people: draft?.people ?? given?.people ?? [],
        choices: draft?.choices ?? given?.choices ?? [],
        setText: (text) => set(question, { text }),
        setPeople: (people) => set(question, { people }),
        setChoices: (choices) => set(question, { choices }),
      };
    },
    drop: useCallback(
      (question) => setDrafts((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== question))),
      [],
    ),
    dropAll: useCallback(() => setDrafts({}), []),
    isEmpty: Object.values(drafts).every(isBlank),
  };
}
