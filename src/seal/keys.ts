/** Keys: making, reading, naming and judging them. */
export { fingerprint, normaliseFingerprint } from './fingerprint.ts';
export { type ArmoredKeyPair, generateMemberKey, generateRootKey, type KeyOwner } from './generate-key.ts';
export type { PrivateKey, PublicKey } from './openpgp.ts';
export { KeyReadError, readPrivateKey, readPublicKey } from './read-key.ts';
export { checkRecipientKey, MIN_RSA_BITS, RecipientKeyError } from './recipient-key.ts';
export { generateReporterKey, REPORTER_USER_ID, type ReporterKey } from './reporter-key.ts';
