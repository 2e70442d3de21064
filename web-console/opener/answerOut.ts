import { isNamedBy } from '../../src/seal/keyPackets.ts';
import {
  checkRecipientKey,
  fingerprint,
  KeyReadError,
  type PrivateKey,
  type PublicKey,
  RecipientKeyError,
  readPublicKey,
} from '../../src/seal/keys.ts';
import { OpenError, open } from '../../src/seal/open.ts';
import { seal, sealSigned } from '../../src/seal/seal.ts';
import { checkApproval, signApproval } from './approval.ts';
import { deskKeys } from './deskKeys.ts';
import { readExportText, type WrittenExport, writeExportText } from './exportText.ts';
import type {
  KeptExport,
  OutAnswer,
  OutApproved,
  OutQuestion,
  OutReading,
  OutSent,
  RecipientKey,
} from './outProtocol.ts';

type Ask<Name extends OutQuestion['ask']> = Extract<OutQuestion, { ask: Name }>;

/** Answers what the page asks about documents that go out, with the member's unlocked key. */
export async function answerOut(question: OutQuestion, own: PrivateKey): Promise<OutAnswer> {
  switch (question.ask) {
    case 'out-write': {
      const bytes = writeExportText({ ...question.name, key: fingerprint(own), paper: question.paper });
      if (!bytes) return { ok: false, reason: 'too-long' };
      const keys = await deskKeys(question);
      return keys ? { ok: true, sealed: await seal(bytes, keys) } : { ok: false, reason: 'roster' };
    }
    case 'out-read':
      return read(question, own);
    case 'out-approve':
      return approve(question.kept, own);
    case 'out-send':
      return send(question, own);
    case 'out-key':
      return describeKey(question.source);
  }
}

type Opened =
  | { readonly ok: true; readonly found: WrittenExport }
  | { readonly ok: false; readonly reason: 'other-key' | 'damaged' | 'other-report' };

/** Bytes whose SHA-256 is not the object were changed; a document that names another place was moved. */
async function openExport({ report, id, object, sealed }: KeptExport, own: PrivateKey): Promise<Opened> {
  if (!(await isNamedBy(object, sealed))) return { ok: false, reason: 'damaged' };
  try {
    const found = readExportText(await open(sealed, own));
    if (!found) return { ok: false, reason: 'damaged' };
    return found.report === report && found.id === id ? { ok: true, found } : { ok: false, reason: 'other-report' };
  } catch (error) {
    return { ok: false, reason: error instanceof OpenError && error.code === 'other-keys' ? 'other-key' : 'damaged' };
  }
}

async function read({ kept, approval, ...to }: Ask<'out-read'>, own: PrivateKey): Promise<OutReading> {
  const opened = await openExport(kept, own);
  if (!opened.ok) return opened;
  const { paper, key } = opened.found;
  return { ok: true, paper, approval: approval ? await checkApproval(kept, key, approval, to) : 'none' };
}

async function approve(kept: KeptExport, own: PrivateKey): Promise<OutApproved> {
  const opened = await openExport(kept, own);
  if (!opened.ok) return opened;
  if (opened.found.key === fingerprint(own)) return { ok: false, reason: 'own' };
  return signApproval(kept, own).then(
    (signature): OutApproved => ({ ok: true, signature }),
    (): OutApproved => ({ ok: false, reason: 'cannot-sign' }),
  );
}

async function send({ printed, recipients, ...to }: Ask<'out-send'>, own: PrivateKey): Promise<OutSent> {
  const desk = await deskKeys(to);
  if (!desk) return { ok: false, reason: 'roster' };
  let given: PublicKey[];
  try {
    given = await Promise.all(recipients.map(readPublicKey));
    for (const key of given) await checkRecipientKey(key);
  } catch {
    return { ok: false, reason: 'recipient' };
  }
  const all = new Map([...given, ...desk].map((key) => [fingerprint(key), key]));
  return sealSigned(printed, [...all.values()], own).then(
    (file): OutSent => ({ ok: true, file, keys: given.map(fingerprint), publicKey: own.toPublic().armor() }),
    (): OutSent => ({ ok: false, reason: 'cannot-sign' }),
  );
}

async function describeKey(source: string | Uint8Array): Promise<RecipientKey> {
  try {
    const key = await readPublicKey(source);
    await checkRecipientKey(key);
    return { ok: true, fingerprint: fingerprint(key), userId: key.getUserIDs()[0] ?? '' };
  } catch (error) {
    if (error instanceof RecipientKeyError) return { ok: false, fault: error.code };
    return {
      ok: false,
      fault: error instanceof KeyReadError && error.code === 'private-key' ? error.code : 'malformed',
    };
  }
}
