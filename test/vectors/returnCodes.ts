/**
 * Return codes computed apart from this code (Python's hashlib over the list's text), and the mailbox keys of the first
 * for ROOT (OpenSSL's Argon2id and HKDF through node:crypto). If one of these changes, nobody gets back to their mailbox.
 */
export const returnCodes: { random: string; words: string }[] = [
  {
    random: '7f7f7f7f7f7f7f7f7f7f7f7f',
    words: 'legal winner thank year wave sausage worth useful illness',
  },
  {
    random: '000000000000000000000000',
    words: 'abandon abandon abandon abandon abandon abandon abandon abandon air',
  },
  {
    random: 'ffffffffffffffffffffffff',
    words: 'zoo zoo zoo zoo zoo zoo zoo zoo supreme',
  },
  {
    random: '000102030405060708090a0b',
    words: 'abandon amount liar amount expire adjust cage candy awful',
  },
  {
    random: 'c0ffee00deadbeef12345678',
    words: 'science youth lens run swim jealous emotion member jacket',
  },
];

export const ROOT = '0123456789ABCDEF0123456789ABCDEF01234567';

/** SHA-256 of the BIP-39 repository's english.txt. */
export const ENGLISH_TXT_SHA256 = '2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda';

/** For the first code and ROOT, in hex. */
export const mailboxKeys = {
  tag: '37e876e62cd740f1cab8f03d91d711a20b550953ec940e34d4dd78df5b6e614c',
  token: 'ab741a7c21dc1d4a2908a8c2083589cc6423c95b8fcbe5780db63a18040c716c',
  tokenHash: '9a34dde836f93cb9a62d40aeacf71464d09ec8ba45b42fe2ca038ab881de91bf',
};
