import { createHash, randomUUID } from 'node:crypto';
import { encodeBase64Url } from '../../../src/envelope/base64url.ts';
import { EXPORT_SIZES } from '../../../src/envelope/exportSizes.ts';
import { generateMemberKey, readPublicKey } from '../../../src/seal/keys.ts';
import { seal } from '../../../src/seal/seal.ts';
import type { ExportProposal, ExportsView, ExportView, StepBodies } from '../../../src/staff/exports/wire.ts';
import { type AtCase, assess, startCases } from '../casework/atCase.ts';

const key = await readPublicKey((await generateMemberKey({ name: 'desk' })).publicKey);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Bytes of a document, sealed as the console does; not the same twice. */
export const sealedDocument = (bytes: number = EXPORT_SIZES[0]): Promise<Uint8Array<ArrayBuffer>> =>
  seal(new Uint8Array(bytes), [key]);

/** What a signature is, as far as the service knows. */
export const APPROVAL = encodeBase64Url(new Uint8Array(64).fill(7));

export interface Proposed {
  response: Response;
  item: string;
  /** In base64url. */
  sealed: string;
  /** The hash of what is sealed. */
  object: string;
}

/** A desk with its cases, and what goes out of them. */
export interface AtExports extends AtCase {
  list(id: string, who: string): Promise<ExportsView>;
  one(id: string, item: string, who: string): Promise<ExportView>;
  /** Sends a proposal of sealed bytes, as the console makes them where none are given. */
  propose(id: string, who: string, changes?: Partial<ExportProposal>): Promise<Proposed>;
  step<Step extends keyof StepBodies>(
    id: string,
    item: string,
    who: string,
    step: Step,
    body: StepBodies[Step],
  ): Promise<Response>;
  fetch(id: string, item: string, who: string): Promise<Response>;
  /** An assessed case from which ann, dee and dan are in no conflict; gives its id. */
  assessed(): Promise<string>;
}

export async function startExports(): Promise<AtExports> {
  const at = await startCases();
  const ask = (path: string, who: string, json?: object): Promise<Response> =>
    at.api.ask(path, { cookie: at.people[who] ?? '', ...(json ? { method: 'POST', json } : {}) });
  const list: AtExports['list'] = async (id, who) => {
    const response = await ask(`/v1/staff/cases/${id}/exports`, who);
    if (response.status !== 200) throw new Error(await response.text());
    return (await response.json()) as ExportsView;
  };
  return {
    ...at,
    list,
    one: async (id, item, who) => {
      const found = (await list(id, who)).exports.find((one) => one.id === item);
      if (!found) throw new Error('no such export');
      return found;
    },
    propose: async (id, who, changes = {}) => {
      const item = changes.id ?? randomUUID();
      const sealed = changes.sealed ?? encodeBase64Url(await sealedDocument());
      const proposal = { kind: 'intelligence-report', recipient: 'force-intelligence', ...changes, id: item, sealed };
      const object = sha256(Buffer.from(sealed, 'base64url'));
      return { response: await ask(`/v1/staff/cases/${id}/exports`, who, proposal), item, sealed, object };
    },
    step: (id, item, who, step, body) => ask(`/v1/staff/cases/${id}/exports/${item}/${step}`, who, body),
    fetch: (id, item, who) => ask(`/v1/staff/cases/${id}/exports/${item}`, who),
    assessed: async () => {
      const id = await at.opened();
      await at.clear(id, 'ann', 'dee', 'dan');
      await assess(at, id);
      return id;
    },
  };
}

/** The status of an answer, and the rule that a refusal names. */
export async function refusalOf(response: Response): Promise<[number, string | undefined]> {
  const body = (await response.json().catch(() => ({}))) as { code?: string };
  return [response.status, body.code];
}
