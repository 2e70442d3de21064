/**
 * What became of handing something over. Whether to try again is the type's to say, not a message's.
 * `code` is ours: `SMTP_550`, `HTTP_503`, a system error's; never a text of the other side.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  /** For good. */
  | { readonly kind: 'refused'; readonly code: string }
  /** It may work later. */
  | { readonly kind: 'later'; readonly code: string };

/** Codes that may be kept and shown. */
const STABLE_CODE = /^[A-Z0-9_]{2,40}$/;

/** An error's own code, where it has one that may be kept. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && STABLE_CODE.test(code) ? code : 'FAILED';
}
