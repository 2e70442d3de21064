/** Why a roster must not be used. */
export type RosterErrorCode = 'wrong-root' | 'bad-signature' | 'expired' | 'malformed' | 'weak-key';

const reasons: Record<RosterErrorCode, string> = {
  'wrong-root': 'The roster comes with another root key than the one this page was set up with.',
  'bad-signature': 'The roster is not signed by the root key it comes with.',
  expired: 'The roster has expired.',
  malformed: 'The roster cannot be read.',
  'weak-key': 'The roster has a key that reports must not be sealed to.',
};

/** The roster must not be used: nothing may be sealed to its keys. */
export class RosterError extends Error {
  override readonly name = 'RosterError';
  readonly code: RosterErrorCode;
  constructor(code: RosterErrorCode, detail?: string) {
    super(detail ? `${reasons[code]} ${detail}` : reasons[code]);
    this.code = code;
  }
}
