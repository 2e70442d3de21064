import * as z from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

const conditionSchema = z.strictObject({ question: id, is: z.array(id).min(1) });

const optionSchema = z.strictObject({ id, outside: id.optional() });

const questionSchema = z
  .strictObject({
    id,
    kind: z.enum(['force', 'choice', 'text', 'people']),
    required: z.literal(true).optional(),
    options: z.array(optionSchema).min(1).optional(),
    when: conditionSchema.optional(),
    pieces: z.literal(true).optional(),
  })
  .refine((question) => question.kind !== 'choice' || question.options !== undefined, 'a choice needs options')
  .refine((question) => !question.pieces || question.kind === 'text', 'only text comes in pieces');

const routeSchema = z.strictObject({ when: conditionSchema.optional(), desk: z.enum(['ccu', 'independent']) });

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
