import { z } from '@hono/zod-openapi';
import { EXPORT_STEPS } from '../../triage/case/exports/changeExport.ts';
import { EXPORT_KINDS, EXPORT_RECIPIENTS, EXPORT_STATES } from '../../triage/rules/case/exports.ts';
import { MAX_APPROVAL_BYTES, MAX_RECIPIENT_KEYS } from './limits.ts';

/** What the console and the service say to each other about what goes out. The console imports the types alone. */

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  z.enum(list.map(({ code }) => code) as [Code, ...Code[]]);

const time = z.iso.datetime().openapi({ example: '2026-11-21T14:00:00.000Z' });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const object = sha256.openapi({ description: 'SHA-256 of the sealed bytes that were read, lower-case hex' });
const fingerprint = z.string().regex(/^[0-9A-F]{40}$/);

export const exportIdSchema = z.uuid().openapi({ description: 'A random UUID' });

export const proposalSchema = z
  .strictObject({
    id: exportIdSchema,
    kind: codes(EXPORT_KINDS),
    recipient: codes(EXPORT_RECIPIENTS),
    sealed: z
      .string()
      .openapi({ description: "base64url: the document, sealed to the desk's keys (docs/protocol.md)" }),
  })
  .openapi('ExportProposal');

/** The body of each step. */
export const stepSchemas = {
  approve: z
    .strictObject({
      object,
      approval: z
        .string()
        .max(Math.ceil((MAX_APPROVAL_BYTES * 4) / 3))
        .openapi({ description: "base64url: the second person's detached signature (docs/protocol.md)" }),
    })
    .openapi('ExportApproval'),
  refuse: z.strictObject({}).openapi('ExportRefusal'),
  release: z
    .strictObject({
      object,
      file: sha256.openapi({ description: 'SHA-256 of the signed and sealed file that goes out' }),
      keys: z
        .array(fingerprint)
        .max(MAX_RECIPIENT_KEYS)
        .refine((list) => new Set(list).size === list.length, 'repeats a key')
        .openapi({ description: "Fingerprints of the keys that it is sealed to beside the desk's" }),
    })
    .openapi('ExportRelease'),
  acknowledge: z
    .strictObject({
      reference: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9/._-]{0,39}$/)
        .openapi({ description: 'What the recipient calls it: letters, digits, / . _ -' }),
    })
    .openapi('ExportAcknowledgement'),
} as const;

const refusal = z.object({ code: z.string(), words: z.string() }).nullable();

export const exportSchema = z
  .object({
    id: exportIdSchema,
    kind: codes(EXPORT_KINDS),
    recipient: codes(EXPORT_RECIPIENTS),
    state: codes(EXPORT_STATES),
    object: sha256,
    proposedBy: z.string(),
    proposedHour: time,
    approvedBy: z.string().nullable(),
    approval: z.string().nullable().openapi({ description: "base64url: the second person's signature" }),
    refusedBy: z.string().nullable(),
    releasedBy: z.string().nullable(),
    releasedAt: time.nullable(),
    file: sha256.nullable(),
    keys: z.array(fingerprint).nullable(),
    acknowledgedBy: z.string().nullable(),
    acknowledgedAt: time.nullable(),
    reference: z.string().nullable(),
    refusals: z
      .record(z.enum(EXPORT_STEPS), refusal)
      .openapi({ description: 'Of each step why the member cannot take it now; null where they can' }),
  })
  .openapi('Export');

export const exportsSchema = z
  .object({
    desk: z.string(),
    refusals: z
      .record(codes(EXPORT_KINDS), refusal)
      .openapi({ description: 'Of each kind why the member cannot propose it now; null where they can' }),
    exports: z.array(exportSchema),
  })
  .openapi('Exports');

export type ExportProposal = z.infer<typeof proposalSchema>;
export type ExportView = z.infer<typeof exportSchema>;
export type ExportsView = z.infer<typeof exportsSchema>;
export type StepBodies = { [Step in keyof typeof stepSchemas]: z.infer<(typeof stepSchemas)[Step]> };
