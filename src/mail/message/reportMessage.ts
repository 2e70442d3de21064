import { armorMessage } from '../../seal/armor.ts';
import type { MailFormat } from '../settings/modes.ts';
import type { MessageParts } from './headers.ts';
import { pgpMimeMessage } from './pgpMime.ts';
import { plainMessage } from './plainMessage.ts';

/**
 * A mail around a sealed report, which it carries as it is: its length depends on the sealed bytes' and the addresses'
 * lengths alone.
 */
export function reportMessage(parts: MessageParts, format: MailFormat, sealed: Uint8Array): string {
  const armored = armorMessage(sealed);
  return format === 'inline' ? plainMessage(parts, armored) : pgpMimeMessage(parts, armored);
}
