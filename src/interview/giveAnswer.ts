import type { Person } from '../report/report.ts';
import { questionById } from './conditions.ts';
import { startWalk } from './startWalk.ts';
import type { Given, Interview, Question, Walk } from './types.ts';
import { FORCE_OTHER } from './types.ts';

/** An answer that the question cannot take. A fault of the caller: nothing that a reporter types ends here. */
export class AnswerError extends Error {
  override name = 'AnswerError';
}

export type Answer =
  /**
   * Options, or a force's id; one, or for `choices` one and more. `text`: words of one's own beside them, or the name of
   * a force that is not on the list (`other`). `open`: of several, some are picked, and more may be.
   */
  | { readonly choices: readonly string[]; readonly text?: string; readonly open?: true }
  | { readonly text: string }
  | { readonly people: readonly Person[] }
  /** Going on without an answer, or (when something was said already) "that is all". */
  | { readonly done: true };

const current = (interview: Interview, walk: Walk): Question => {
  if (walk.at === null) {
    throw new AnswerError('no question is open');
  }
  return questionById(interview, walk.at);
};

function forceGiven(choices: readonly string[], text: string | undefined): Given {
  if (choices.length !== 1) {
    throw new AnswerError('one force');
  }
  if (choices[0] === FORCE_OTHER && !text) {
    throw new AnswerError('another force needs its name');
  }
  return text ? { choices, texts: [text] } : { choices };
}

function fromChoices(question: Question, { choices, text, open }: Extract<Answer, { choices: unknown }>): Given {
  if (question.kind === 'force') {
    return forceGiven(choices, text);
  }
  const options = question.options?.filter((option) => option.outside === undefined) ?? [];
  const picked = options.filter(({ id }) => choices.includes(id));
  if (picked.length === 0 || picked.length !== choices.length) {
    throw new AnswerError('not one of the options');
  }
  const isSeveral = question.kind === 'choices';
  if (picked.length > 1 && (!isSeveral || picked.some(({ alone }) => alone))) {
    throw new AnswerError('these cannot stand together');
  }
  if ((text && !question.words) || (open && !isSeveral)) {
    throw new AnswerError('only options are an answer to this');
  }
  return { choices: picked.map(({ id }) => id), ...(text ? { texts: [text] } : {}), ...(open ? { open } : {}) };
}

function fromText(question: Question, before: Given | undefined, text: string): Given {
  if (question.kind === 'people') {
    return { people: [...(before?.people ?? []), { description: text }] };
  }
  if (!(question.kind === 'text' || question.words) || text.trim() === '') {
    throw new AnswerError('text is not an answer to this');
  }
  const goesOn = question.pieces && (before === undefined || before.open === true || before.skipped === true);
  return goesOn ? { texts: [...(before?.texts ?? []), text], open: true } : { texts: [text] };
}

function fromDone(question: Question, before: Given | undefined): Given {
  if (before?.open) {
    const { open: _, ...closed } = before;
    return closed;
  }
  if (question.required) {
    throw new AnswerError('this one is needed');
  }
  return { skipped: true };
}

function toGiven(question: Question, before: Given | undefined, answer: Answer): Given {
  if ('choices' in answer) {
    return fromChoices(question, answer);
  }
  if ('people' in answer) {
    if (question.kind !== 'people' || answer.people.length === 0) {
      throw new AnswerError('people are not an answer to this');
    }
    return { people: answer.people };
  }
  return 'text' in answer ? fromText(question, before, answer.text) : fromDone(question, before);
}

/**
 * Answers the question the walk stands at and goes to the next one still open.
 * Answering a question that was answered before replaces the answer; while a
 * text in pieces is open, words are added to it.
 * Throws AnswerError for what the question cannot take.
 */
export function giveAnswer(interview: Interview, walk: Walk, answer: Answer): Walk {
  const question = current(interview, walk);
  const given = toGiven(question, walk.answers[question.id], answer);
  return startWalk(interview, { ...walk.answers, [question.id]: given }, walk.enough);
}
