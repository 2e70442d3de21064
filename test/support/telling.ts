import { questionById } from '../../src/interview/conditions.ts';
import { type Answer, giveAnswer } from '../../src/interview/giveAnswer.ts';
import { interview } from '../../src/interview/interview.ts';
import { startWalk } from '../../src/interview/startWalk.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { toReport } from '../../src/interview/toReport.ts';
import type { Question, Walk } from '../../src/interview/types.ts';
import type { Person, Report } from '../../src/report/report.ts';

/** What somebody says to one question. */
export interface Said {
  readonly choices?: readonly string[];
  /** For a text in pieces, its pieces are the paragraphs. */
  readonly text?: string;
  readonly people?: readonly Person[];
}

/** What somebody says to the questions that they are asked, by question id; they answer no other. */
export type Telling = Readonly<Record<string, Said>>;

/** One question on the way, with what is said to it. */
export interface Step {
  readonly question: Question;
  readonly said: Said | undefined;
}

const PARAGRAPH = '\n\n';

/** The pieces in which a text is told. */
export const piecesOf = (text: string): string[] => text.split(PARAGRAPH);

function answersOf({ kind, pieces }: Question, said: Said | undefined): Answer[] {
  if (said === undefined) return [{ done: true }];
  if (kind === 'people') return [{ people: said.people ?? [] }];
  if (pieces) return [...piecesOf(said.text ?? '').map((text) => ({ text })), { done: true }];
  if (said.choices === undefined) return [{ text: said.text ?? '' }];
  return [{ choices: said.choices, ...(said.text === undefined ? {} : { text: said.text }) }];
}

function stepFrom(walk: Walk, telling: Telling): { step: Step; next: Walk } | undefined {
  if (walk.at === null) return undefined;
  const question = questionById(interview, walk.at);
  const said = telling[question.id];
  const next = answersOf(question, said).reduce((at, answer) => giveAnswer(interview, at, answer), walk);
  return { step: { question, said }, next };
}

function walkThrough(telling: Telling): { steps: Step[]; end: Walk } {
  const steps: Step[] = [];
  let walk = startWalk(interview);
  for (let found = stepFrom(walk, telling); found; found = stepFrom(walk, telling)) {
    steps.push(found.step);
    walk = found.next;
  }
  return { steps, end: walk };
}

/** The questions that are asked of whoever tells this, in order. */
export const stepsOf = (telling: Telling): Step[] => walkThrough(telling).steps;

/** The report that comes of it, whatever the channel's runner. */
export const reportOf = (telling: Telling, to: Pick<Report, 'desk' | 'channel'>, texts: Texts = en): Report =>
  toReport(interview, walkThrough(telling).end.answers, texts, to);
