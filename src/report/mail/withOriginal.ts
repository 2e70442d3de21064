import { MAIL_SIZE_CLASSES } from '../../envelope/sizes.ts';
import { type ComposeOptions, ORIGINAL_TYPE } from '../compose.ts';

/** What composing a report that came by e-mail adds: the e-mail as its last part, and the size classes that hold one. */
export function withOriginal(original: Uint8Array): ComposeOptions {
  return {
    more: [{ type: ORIGINAL_TYPE, encoding: 'binary', filename: 'original.eml', body: original }],
    sizes: MAIL_SIZE_CLASSES,
  };
}
