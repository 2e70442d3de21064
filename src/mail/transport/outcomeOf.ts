import { codeOf, type Outcome } from '../outcome.ts';

/** The library's names for a refusal of this message: its addresses, or its content. */
const OF_THIS_MESSAGE = ['EENVELOPE', 'EMESSAGE'];

/** From here on an SMTP reply is permanent (RFC 5321, section 4.2.1). */
const PERMANENT = 500;

/**
 * What a failure of the mail library means. Only a permanent reply about this very message is final: one to the
 * sign-in or the greeting is about the set-up, which somebody will mend.
 */
export function outcomeOf(error: unknown): Outcome {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode !== 'number') return { kind: 'later', code: codeOf(error) };
  const final = responseCode >= PERMANENT && OF_THIS_MESSAGE.includes(String(code));
  return { kind: final ? 'refused' : 'later', code: `SMTP_${responseCode}` };
}
