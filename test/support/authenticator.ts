import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a page would see of an authenticator, and what an attacker who wrote one could change. */
export interface Authenticator {
  readonly credentialId: Buffer;
  /** What the last registration or assertion counted; set it back to be a copy of an older state. */
  counter: number;
  /** Where the page says that it is. */
  origin: string;
  rpId: string;
  /** Whether it asked who is there. */
  verifiesUser: boolean;
  /** The `userHandle` that it was given when the passkey was made. */
  userHandle: string;
  create(options: CreationOptions): AttestationJSON;
  get(options: { challenge: string }): AssertionJSON;
}

export interface CreationOptions {
  challenge: string;
  user: { id: string };
}

export interface AttestationJSON {
  id: string;
  rawId: string;
  type: string;
  response: { clientDataJSON: string; attestationObject: string; transports: string[] };
  clientExtensionResults: Record<string, never>;
}

export interface AssertionJSON {
  id: string;
  rawId: string;
  type: string;
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string };
  clientExtensionResults: Record<string, never>;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** An authenticator in software (WebAuthn, section 6), with one P-256 passkey and no attestation. */
export function createAuthenticator(origin: string): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  // COSE_Key (RFC 9053, section 7.1): kty EC2, alg ES256, crv P-256, x, y.
  const coseKey = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.from(x, 'base64url'),
    Buffer.from('225820', 'hex'),
    Buffer.from(y, 'base64url'),
  ]);
  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: it.origin, crossOrigin: false }));
  const authenticatorData = (attested: Buffer = Buffer.alloc(0)): Buffer => {
    const head = Buffer.alloc(5);
    head[0] = PRESENT | (it.verifiesUser ? VERIFIED : 0) | (attested.length > 0 ? HAS_CREDENTIAL : 0);
    head.writeUInt32BE(it.counter, 1);
    return Buffer.concat([createHash('sha256').update(it.rpId).digest(), head, attested]);
  };
  const it: Authenticator = {
    credentialId: randomBytes(32),
    counter: 0,
    origin,
    rpId: new URL(origin).hostname,
    verifiesUser: true,
    userHandle: '',
    create: ({ challenge, user }) => {
      it.userHandle = user.id;
      const length = Buffer.alloc(2);
      length.writeUInt16BE(it.credentialId.length);
      const data = authenticatorData(Buffer.concat([Buffer.alloc(16), length, it.credentialId, coseKey]));
      const size = Buffer.alloc(2);
      size.writeUInt16BE(data.length);
      // CBOR: { fmt: "none", attStmt: {}, authData: bytes }
      const attestationObject = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from('59', 'hex'),
        size,
        data,
      ]);
      const id = it.credentialId.toString('base64url');
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
        clientExtensionResults: {},
      };
    },
    get: ({ challenge }) => {
      it.counter += 1;
      const clientDataJSON = clientData('webauthn.get', challenge);
      const data = authenticatorData();
      const digest = createHash('sha256').update(clientDataJSON).digest();
      const id = it.credentialId.toString('base64url');
      return {
        id,
        rawId: id,
        type: 'public-key',
        response: {
          clientDataJSON: clientDataJSON.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', Buffer.concat([data, digest]), privateKey).toString('base64url'),
          userHandle: it.userHandle,
        },
        clientExtensionResults: {},
      };
    },
  };
  return it;
}
