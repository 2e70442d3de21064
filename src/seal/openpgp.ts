/**
 * The one door to OpenPGP.js: nothing else imports it. Browser bundles swap the module for `openpgp/lightweight`, which
 * has the same exports.
 */
export {
  armor,
  createMessage,
  decrypt,
  decryptKey,
  decryptSessionKeys,
  encrypt,
  encryptKey,
  encryptSessionKey,
  enums,
  generateKey,
  type PrivateKey,
  type PublicKey,
  readKey,
  readMessage,
  readPrivateKey,
  readSignature,
  type SessionKey,
  type Subkey,
  sign,
  verify,
} from 'openpgp';
