import { z } from '@hono/zod-openapi';
import { TOKEN_SHAPE } from '../token.ts';
import { MAX_PASSKEY_NAME } from './limits.ts';
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from './webauthn.ts';

/** What the console and the service say to each other of passkeys. The console imports the types alone. */

const time = z.iso.datetime();

/** As base64url without padding; nothing that an authenticator answers is longer than the body may be. */
const bytes = z.string().regex(/^[A-Za-z0-9_-]*$/);

const credentialId = bytes.min(1).max(1364).openapi({ description: 'Credential id, at most 1,023 bytes, base64url' });

export const passkeyIdSchema = credentialId;

/** What a person calls it: printable, so that a list stays a list. */
export const passkeyNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(MAX_PASSKEY_NAME)
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u)
  .openapi({ example: 'Work laptop' });

export const passkeySchema = z
  .object({
    id: credentialId,
    name: z.string(),
    addedAt: time,
    usedAt: time.nullable().openapi({ description: 'When somebody last signed in with it' }),
  })
  .openapi('StaffPasskey');

export const passkeyListSchema = z.object({ passkeys: z.array(passkeySchema) }).openapi('StaffPasskeys');

/**
 * `PublicKeyCredential.toJSON()` of an assertion (WebAuthn, section 5.1). Of all that browsers send, extensions' outputs
 * among it, only what is checked is read.
 */
export const assertionSchema = z
  .object({
    id: credentialId,
    rawId: credentialId,
    type: z.literal('public-key'),
    response: z.object({ clientDataJSON: bytes, authenticatorData: bytes, signature: bytes, userHandle: bytes }),
  })
  .openapi('StaffPasskeyAssertion');

/** The same of an attestation. */
export const attestationSchema = z
  .object({
    id: credentialId,
    rawId: credentialId,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z.array(z.string().max(32)).max(16).default([]),
    }),
  })
  .openapi('StaffPasskeyAttestation');

export const newPasskeySchema = z
  .strictObject({ name: passkeyNameSchema, response: attestationSchema })
  .openapi('StaffNewPasskey');

export const ticketSchema = z
  .strictObject({
    token: z.string().regex(TOKEN_SHAPE).openapi({ description: 'What follows `#join=` in the link' }),
  })
  .openapi('StaffTicket');

export const creationOptionsSchema = z
  .object({
    account: z.string().openapi({ description: 'Whose passkey it will be' }),
    options: z
      .custom<PublicKeyCredentialCreationOptionsJSON>()
      .openapi({ type: 'object', description: '`PublicKeyCredentialCreationOptionsJSON` (WebAuthn, section 5.1.8)' }),
  })
  .openapi('StaffPasskeyCreation');

export const requestOptionsSchema = z
  .object({
    options: z
      .custom<PublicKeyCredentialRequestOptionsJSON>()
      .openapi({ type: 'object', description: '`PublicKeyCredentialRequestOptionsJSON` (WebAuthn, section 5.1.9)' }),
  })
  .openapi('StaffPasskeyRequest');

export type Passkey = z.infer<typeof passkeySchema>;
export type PasskeyCreation = z.infer<typeof creationOptionsSchema>;
export type PasskeyRequest = z.infer<typeof requestOptionsSchema>;
export type PasskeyAssertion = z.infer<typeof assertionSchema>;
export type PasskeyAttestation = z.infer<typeof attestationSchema>;
