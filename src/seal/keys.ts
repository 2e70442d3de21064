/** Keys: making, reading, naming and judging them. */
export { fingerprint, normaliseFingerprint } from './fingerprint.ts';
export { generateMemberKey, generateRootKey } from './generateKey.ts';
export type { PrivateKey, PublicKey } from './openpgp.ts';
export { KeyReadError, readPrivateKey, readPublicKey } from './readKey.ts';
export { checkRecipientKey, MIN_RSA_BITS, RecipientKeyError, type RecipientKeyFault } from './recipientKey.ts';
export { generateReporterKey, REPORTER_USER_ID, type ReporterKey } from './reporterKey.ts';
