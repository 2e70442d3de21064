import { cards } from './cards.ts';
import { contacts } from './contacts.ts';
import { type Force, forces } from './forces.ts';
import { interview } from './interview.ts';
import { textsFor } from './texts/textsFor.ts';
import type { CardTexts, ContactTexts, PersonTexts, QuestionTexts } from './texts/types.ts';
import type { CardId, DeskKind, Question, Route } from './types.ts';

/** The interview with its words in one language, for other runners. */
export interface InterviewData {
  readonly version: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly questions: readonly (Question & { readonly texts: QuestionTexts })[];
  readonly routes: readonly Route[];
  readonly person: Readonly<Record<string, PersonTexts>>;
  readonly forces: readonly Force[];
  readonly contacts: readonly ((typeof contacts)[number] & { readonly texts: ContactTexts })[];
  /** What is shown when someone may be at risk, with the ids of the contacts that it names. */
  readonly cards: Readonly<Record<CardId, { readonly texts: CardTexts; readonly contacts: readonly string[] }>>;
  readonly desks: Readonly<Record<DeskKind, string>>;
}

const required = <T>(value: T | undefined): T => {
  if (value === undefined) {
    throw new RangeError('words are missing');
  }
  return value;
};

/** What `GET /v1/interview?lang=` answers; undefined for a language that is not there. */
export function interviewData(language: string): InterviewData | undefined {
  const texts = textsFor(language);
  if (!texts) {
    return undefined;
  }
  return {
    version: interview.version,
    language: texts.language,
    direction: texts.direction,
    questions: interview.questions.map((question) => ({ ...question, texts: required(texts.questions[question.id]) })),
    routes: interview.routes,
    person: texts.person,
    forces,
    contacts: contacts.map((contact) => ({ ...contact, texts: required(texts.contacts[contact.id]) })),
    cards: {
      danger: { texts: texts.cards.danger, contacts: cards.danger },
      child: { texts: texts.cards.child, contacts: cards.child },
      'self-harm': { texts: texts.cards['self-harm'], contacts: cards['self-harm'] },
    },
    desks: texts.desks,
  };
}
