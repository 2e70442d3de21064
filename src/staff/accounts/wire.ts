import { z } from '@hono/zod-openapi';
import { ROLES } from '../roles/roles.ts';

/** What the console and the service say to each other of people. The console imports the types alone. */

const time = z.iso.datetime();

export const accountIdSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,64}$/)
  .openapi({ description: 'As the roster names a member', example: 'a-okafor' });

export const rolesSchema = z
  .strictObject({ roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length) })
  .openapi('StaffRoles');

export const invitationRequestSchema = rolesSchema.extend({ account: accountIdSchema }).openapi('StaffInvite');

export const linkTokenSchema = z
  .object({
    token: z.string().openapi({ description: 'To put behind `/console#join=`; it is shown once and stored nowhere' }),
  })
  .openapi('StaffLinkToken');

export const recoverySchema = z
  .object({
    proposedBy: z.string(),
    approvedBy: z.string().nullable(),
    expiresAt: time,
  })
  .openapi('StaffRecovery');

export const accountSchema = z
  .object({
    id: accountIdSchema,
    roles: z.array(z.enum(ROLES)),
    inRoster: z.boolean().openapi({ description: 'The roster of today gives them a key' }),
    passkeys: z.int(),
    createdAt: time,
    signedInAt: time.nullable().openapi({ description: 'The last sign-in with a passkey that they still have' }),
    endedAt: time.nullable(),
    recovery: recoverySchema.nullable().openapi({ description: 'Proposed or approved, and not used yet' }),
  })
  .openapi('StaffAccount');

export const openInvitationSchema = z
  .object({
    id: accountIdSchema,
    roles: z.array(z.enum(ROLES)),
    invitedBy: z.string(),
    expiresAt: time,
  })
  .openapi('StaffInvitation');

export const accountListSchema = z
  .object({ accounts: z.array(accountSchema), invitations: z.array(openInvitationSchema) })
  .openapi('StaffAccounts');

export type Account = z.infer<typeof accountSchema>;
export type OpenInvitation = z.infer<typeof openInvitationSchema>;
export type AccountList = z.infer<typeof accountListSchema>;
