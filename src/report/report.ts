import * as z from 'zod';
import { type Mail, mailSchema } from './mail/mail.ts';

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
  /** What is known of the e-mail that it came as; only with `channel: 'email'`. */
  mail?: Mail;
}

const personSchema = z.strictObject({
  name: z.string().exactOptional(),
  rank: z.string().exactOptional(),
  collarNumber: z.string().exactOptional(),
  station: z.string().exactOptional(),
  description: z.string().exactOptional(),
}) satisfies z.ZodType<Person>;

const answerSchema = z.strictObject({
  question: z.string(),
  asked: z.string(),
  choices: z.array(z.strictObject({ id: z.string(), label: z.string() })).exactOptional(),
  text: z.string().exactOptional(),
  people: z.array(personSchema).exactOptional(),
}) satisfies z.ZodType<Answer>;

/**
 * The JSON part of a report, version 1. It has no limits of length: the size classes bound the whole, and what could be
 * sealed must always be readable.
 */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  language: z.enum(['en', 'cy']),
  channel: z.enum(['chat', 'plain', 'email', 'hotline']),
  desk: z.string(),
  force: z.string(),
  answers: z.array(answerSchema),
  mail: mailSchema.exactOptional(),
}) satisfies z.ZodType<Report>;
