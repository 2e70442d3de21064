import * as z from 'zod';
import { DESK_KINDS } from '../roster/deskKinds.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

const conditionSchema = z.strictObject({ question: id, is: z.array(id).min(1) });

const optionSchema = z.strictObject({
  id,
  outside: id.optional(),
  card: z.enum(['danger', 'child', 'self-harm']).optional(),
  alone: z.literal(true).optional(),
});

const questionSchema = z
  .strictObject({
    id,
    kind: z.enum(['force', 'choice', 'choices', 'text', 'people']),
    required: z.literal(true).optional(),
    options: z.array(optionSchema).min(1).optional(),
    when: conditionSchema.optional(),
    pieces: z.literal(true).optional(),
    words: z.literal(true).optional(),
  })
  .refine(({ kind, options }) => !kind.startsWith('choice') || options !== undefined, 'a choice needs options')
  .refine(({ kind, pieces }) => !pieces || kind === 'text', 'only text comes in pieces')
  .refine(({ kind, words }) => !words || kind.startsWith('choice'), 'only a choice takes words beside')
  .refine(({ kind, options = [] }) => kind === 'choices' || !options.some(({ alone }) => alone), 'one is always alone');

const routeSchema = z.strictObject({ when: conditionSchema.optional(), desks: z.array(z.enum(DESK_KINDS)).min(1) });

/** The interview's shape. What it means across questions (order of conditions, words for every id) is tested apart. */
export const interviewSchema = z
  .strictObject({
    version: z.int().positive(),
    questions: z.array(questionSchema).min(1),
    routes: z.array(routeSchema).min(1),
  })
  .refine(
    ({ questions }) => new Set(questions.map((question) => question.id)).size === questions.length,
    'question ids are unique',
  )
  .refine(({ routes }) => routes.at(-1)?.when === undefined, 'the last route holds always');
