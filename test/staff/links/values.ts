import { randomBytes } from 'node:crypto';
import type { LinkKind, Strength } from '../../../src/links/kinds.ts';
import type { SealedLinkKey } from '../../../src/staff/links/wire.ts';

/** Bytes that stand for something sealed, base64url. */
export const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** A token of nothing. */
export const token = (kind: LinkKind = 'name', strength: Strength = 'exact') => ({
  token: random(16),
  kind,
  strength,
});

/** A link key as the service sees it: bytes. */
export const sealedKey = (desk: string, epoch: number): SealedLinkKey => ({
  desk,
  epoch,
  sealed: random(400),
  keyCheck: random(32),
  recipients: ['A'.repeat(40)],
});
