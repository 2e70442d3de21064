import * as z from 'zod';
import { MAX_TEXT_BYTES } from './sizes.ts';

/** Someone the reporter named or described. Every field is free text. */
export interface Person {
  name?: string;
  rank?: string;
  collarNumber?: string;
  station?: string;
  description?: string;
}

/** One question with what was answered. It carries the words the reporter saw, so it can be read without the interview. */
export interface Answer {
  /** Id of the question in the interview. */
  question: string;
  /** The question as the reporter read it. */
  asked: string;
  /** What was picked, with the words the reporter read. */
  choices?: { id: string; label: string }[];
  /** What was typed. */
  text?: string;
  people?: Person[];
}

/** A report in clear. Only code on the reporter's or the opening reader's side may name this type. */
export interface Report {
  version: 1;
  language: 'en' | 'cy';
  channel: 'chat' | 'plain' | 'email' | 'hotline';
  /** Id of the desk it is sealed to. */
  desk: string;
  /** The force concerned, as the reporter read it. */
  force: string;
  answers: Answer[];
}

/** Longest id of a question, a choice or a desk. */
const MAX_ID = 100;
/** Longest question or label: a long paragraph. */
const MAX_WORDING = 2_000;
/** Most answers, choices and people: far above any interview, low enough that a hostile report cannot hang a reader. */
const MAX_ITEMS = 200;

const id = z.string().min(1).max(MAX_ID);
const wording = z.string().max(MAX_WORDING);
const freeText = z.string().max(MAX_TEXT_BYTES);

const personSchema = z.strictObject({
  name: freeText.exactOptional(),
  rank: freeText.exactOptional(),
  collarNumber: freeText.exactOptional(),
  station: freeText.exactOptional(),
  description: freeText.exactOptional(),
}) satisfies z.ZodType<Person>;

const answerSchema = z.strictObject({
  question: id,
  asked: wording,
  choices: z.array(z.strictObject({ id, label: wording })).max(MAX_ITEMS).exactOptional(),
  text: freeText.exactOptional(),
  people: z.array(personSchema).max(MAX_ITEMS).exactOptional(),
}) satisfies z.ZodType<Answer>;

/** The JSON part of a report, version 1. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  language: z.enum(['en', 'cy']),
  channel: z.enum(['chat', 'plain', 'email', 'hotline']),
  desk: id,
  force: wording,
  answers: z.array(answerSchema).max(MAX_ITEMS),
}) satisfies z.ZodType<Report>;
