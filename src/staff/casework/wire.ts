import { z } from '@hono/zod-openapi';
import { MAX_RECIPIENTS, MAX_SESSION_KEY_PACKET_BYTES } from '../../envelope/sizes.ts';
import { DUTIES, STAGES } from '../../triage/case/caseFile.ts';
import { CONCERNS, REFERRAL_RULES } from '../../triage/rules/case/caseRules.ts';
import { CATEGORY_CODES } from '../../triage/rules/case/categories.ts';
import { CHIS_GROUNDS, CHIS_OUTCOMES, CHIS_REASONS } from '../../triage/rules/case/chis.ts';
import { COMPLAINT_LETTERS, STANDARDS } from '../../triage/rules/case/complaint.ts';
import { CONFLICT_ANSWERS } from '../../triage/rules/case/conflict.ts';
import { FLAGS } from '../../triage/rules/case/flags.ts';
import { CONDITIONS, HANDLING, INFORMATION } from '../../triage/rules/case/grading.ts';
import { HARM, SAFE_TO_ACT } from '../../triage/rules/case/harm.ts';
import { HOLD_REASONS } from '../../triage/rules/case/hold.ts';
import { NOTE_KINDS } from '../../triage/rules/case/noteKinds.ts';
import { OUTCOME_CODES } from '../../triage/rules/case/outcomes.ts';
import { PRIORITIES } from '../../triage/rules/case/priorities.ts';
import { FEEDBACK, OPENING_REASONS, REOPENING_REASONS } from '../../triage/rules/case/reasons.ts';
import { REFERRAL_ANSWERS } from '../../triage/rules/case/referral.ts';
import { REPORTERS } from '../../triage/rules/case/reporters.ts';
import { TRANSFER_REASONS } from '../../triage/rules/case/transfer.ts';

/** What the console and the service say to each other about a case. The console imports the types alone. */

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]]);

/** A list without repetitions, as short as the codes it takes are few. */
const several = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .max(32)
    .refine((list) => new Set(list).size === list.length, 'repeats a code');

const time = z.iso.datetime().openapi({ example: '2026-11-21T14:00:00.000Z' });
const member = z.string().regex(/^[a-z0-9-]{1,64}$/);
const desk = z.string().regex(/^[a-z0-9-]{1,64}$/);
const bytes = z.string().openapi({ description: 'base64url: a sealed message (docs/protocol.md)' });

export const gradeSchema = z
  .strictObject({
    source: z.literal([1, 2, 3]),
    information: codes(INFORMATION),
    handling: codes(HANDLING),
    conditions: several(codes(CONDITIONS)),
  })
  .openapi('CaseGrade');

export const categoriesSchema = z
  .strictObject({
    codes: several(z.enum(CATEGORY_CODES as [(typeof CATEGORY_CODES)[number], ...(typeof CATEGORY_CODES)[number][]])),
    apsp: z.boolean().openapi({ description: 'Abuse of position for a sexual purpose; with SEX only' }),
    complaint: several(codes(COMPLAINT_LETTERS)),
    standards: several(codes(STANDARDS)),
  })
  .openapi('CaseCategories');

export const harmSchema = z
  .strictObject({ risk: several(codes(HARM)), safeToAct: codes(SAFE_TO_ACT) })
  .openapi('CaseHarm');

const referralShape = {
  answer: codes(REFERRAL_ANSWERS),
  rules: several(z.enum(REFERRAL_RULES)),
  clearAt: time.nullable().openapi({ description: 'When it first became clear; for mandatory referrals and call-ins' }),
};

const outcome = z.enum(OUTCOME_CODES as [(typeof OUTCOME_CODES)[number], ...(typeof OUTCOME_CODES)[number][]]);
const flags = several(codes(FLAGS));

/** What can keep the words of a report: it is not closed, no export counts, one waits, the source unit, a hold. */
export const KEPT_BY = ['open', 'no-export', 'export-waits', 'chis', 'hold'] as const;

const deskKeySchema = z
  .strictObject({
    fingerprint: z.string().regex(/^[0-9A-F]{40}$/),
    packet: z
      .string()
      .max(Math.ceil((MAX_SESSION_KEY_PACKET_BYTES * 4) / 3))
      .openapi({ description: 'One session key packet for a hidden recipient, base64url' }),
  })
  .openapi('CaseDeskKey');

/** What each operation is given, beside the version of the case that its sender has read. */
export const inputSchemas = {
  'check-conflict': z.strictObject({
    answer: codes(CONFLICT_ANSWERS),
    concerns: z.enum(CONCERNS).nullable().default(null).openapi({ description: 'Whom it concerns: picks the desk' }),
    resealed: bytes
      .nullable()
      .default(null)
      .openapi({ description: 'The report, sealed anew to the keys of that desk; null leaves the case at this desk' }),
  }),
  'propose-override': z.strictObject({ member }),
  'approve-override': z.strictObject({ member }),
  'set-flags': z.strictObject({ flags }),
  'set-priority': z.strictObject({ priority: codes(PRIORITIES) }),
  'set-grade': gradeSchema,
  'set-categories': categoriesSchema,
  'answer-harm': harmSchema,
  'finish-assessment': z.strictObject({}),
  'answer-referral': z.strictObject(referralShape),
  'propose-decision': z.strictObject({ outcome }),
  'approve-decision': z.strictObject({}),
  'withdraw-proposal': z.strictObject({}),
  'propose-transfer': z.strictObject({ desk, reason: codes(TRANSFER_REASONS) }),
  'approve-transfer': z.strictObject({
    desk,
    serial: z.int().min(0).openapi({ description: 'Of the roster that the browser has checked' }),
    keys: z.array(deskKeySchema).max(MAX_RECIPIENTS).openapi({
      description: 'One for each member of that desk whom no conflict locks out',
    }),
  }),
  'withdraw-transfer': z.strictObject({}),
  'return-transfer': z.strictObject({}),
  'record-duty': z.strictObject({ duty: z.enum(DUTIES) }),
  'raise-chis': z.strictObject({ reason: codes(CHIS_REASONS) }),
  'decide-chis': z.strictObject({ outcome: codes(CHIS_OUTCOMES), grounds: codes(CHIS_GROUNDS) }),
  'count-reporter': z.strictObject({ reporter: codes(REPORTERS) }),
  'record-feedback': z.strictObject({ feedback: codes(FEEDBACK) }),
  'place-hold': z.strictObject({ reason: codes(HOLD_REASONS) }),
  'propose-release': z.strictObject({}),
  'approve-release': z.strictObject({}),
  close: z.strictObject({}),
  reopen: z.strictObject({ reason: codes(REOPENING_REASONS) }),
};

export const caseVersionSchema = z
  .int()
  .min(0)
  .openapi({ description: 'The version of the case that was read; a case that nobody has worked on is at 0' });

export const openingReasonSchema = codes(OPENING_REASONS);

export const noteSchema = z
  .strictObject({ kind: codes(NOTE_KINDS), sealed: bytes })
  .openapi('CaseNote', { description: 'Sealed in the browser to the keys of the desk, padded' });

export const noteListedSchema = z
  .object({ id: z.string(), kind: z.string(), author: z.string(), writtenHour: time })
  .openapi('CaseNoteListed');

const refusal = z.object({ code: z.string(), words: z.string() }).openapi('CaseRefusal');

export const caseSchema = z
  .object({
    id: z.string(),
    version: caseVersionSchema,
    rules: z.object({ id: z.string(), version: z.int() }).openapi({ description: 'The rule pack' }),
    now: time,
    stage: z.enum(STAGES),
    desk: z.string(),
    receivedHour: time,
    clear: z.boolean().openapi({ description: 'Whether who asks has said that they are in no conflict' }),
    lockedOut: z.array(z.object({ member: z.string(), overrideBy: z.string().nullable() })),
    grade: gradeSchema.nullable(),
    categories: categoriesSchema.nullable(),
    flags,
    priority: codes(PRIORITIES).nullable(),
    harm: harmSchema.nullable(),
    referral: z.object({ ...referralShape, by: z.string() }).nullable(),
    proposal: z.object({ outcome, by: z.string() }).nullable(),
    decision: z.object({ outcome, by: z.string(), approvedBy: z.string().nullable() }).nullable(),
    transfer: z
      .object({ desk: z.string(), reason: codes(TRANSFER_REASONS), by: z.string() })
      .nullable()
      .openapi({ description: 'Proposed, and waits for a second person' }),
    transfers: z
      .array(
        z.object({
          from: z.string(),
          to: z.string(),
          reason: z.string(),
          by: z.string(),
          approvedBy: z.string().nullable().openapi({ description: 'Null where it was sent back' }),
          movedHour: time,
        }),
      )
      .openapi({ description: 'Which desks had it, the first move first' }),
    desks: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: 'Where it could go: the other desks of the roster' }),
    hold: z
      .object({ reason: codes(HOLD_REASONS), by: z.string(), removalBy: z.string().nullable() })
      .nullable()
      .openapi({ description: 'Keeps the words from being erased; `removalBy`: who proposes that it ends' }),
    erasure: z
      .object({
        erasedOn: z.string().nullable().openapi({ description: 'The day on which the words were erased' }),
        on: time.nullable().openapi({ description: 'When they will be, as the case stands' }),
        kept: z.array(z.enum(KEPT_BY)).openapi({ description: 'What keeps them' }),
        days: z.int().openapi({ description: 'RETENTION_DAYS' }),
      })
      .openapi('CaseErasure'),
    feedback: codes(FEEDBACK).nullable(),
    reopened: codes(REOPENING_REASONS).nullable(),
    duties: z.record(z.enum(DUTIES), z.enum(['none', 'open', 'met'])),
    dutyRefusals: z
      .record(z.enum(DUTIES), refusal.nullable())
      .openapi({ description: 'By duty: null where who asks can record it now, else why not' }),
    chis: z
      .object({
        reason: codes(CHIS_REASONS),
        by: z.string(),
        decision: z.object({ outcome: codes(CHIS_OUTCOMES), grounds: codes(CHIS_GROUNDS), by: z.string() }).nullable(),
      })
      .nullable()
      .openapi({ description: 'The review of whether the reporter could become a covert source' }),
    frozen: z.boolean().openapi({ description: 'Nothing may go out to the reporter but the permitted sentence' }),
    reporterCounted: z.boolean(),
    clocks: z.array(z.object({ kind: z.string(), dueAt: time, metAt: time.nullable(), amberAt: time })),
    allowed: z
      .record(z.string(), refusal.nullable())
      .openapi({ description: 'By operation: null where it can be done now, else why not' }),
    routes: z
      .array(z.object({ concerns: z.enum(CONCERNS), desk: z.string().nullable(), name: z.string().nullable() }))
      .openapi({ description: 'To which desk a conflict sends it' }),
    notes: z.array(noteListedSchema).openapi({ description: 'Oldest first' }),
  })
  .openapi('Case');

export type CaseView = z.infer<typeof caseSchema>;
export type CaseInputs = { [Name in keyof typeof inputSchemas]: z.input<(typeof inputSchemas)[Name]> };
export type ListedNote = z.infer<typeof noteListedSchema>;
export type WrittenNote = z.infer<typeof noteSchema>;
