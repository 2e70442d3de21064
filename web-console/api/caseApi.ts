import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import type { CaseInputs, CaseView, WrittenNote } from '../../src/staff/casework/wire.ts';
import { type Cause, call } from './staffApi.ts';

/** Where a case stands, and what this member can do. */
export async function readCase(id: string, cause: Cause): Promise<CaseView> {
  return (await call(`/cases/${id}`, cause)).json();
}

/**
 * Does one operation to a case.
 *
 * @throws Problem `case-changed` when somebody was faster, `case-refused` when a rule stands against it
 */
export async function changeCase<Name extends keyof CaseInputs>(
  id: string,
  version: number,
  name: Name,
  input: CaseInputs[Name],
): Promise<void> {
  await post(`/cases/${id}/${name}`, { ...input, version });
}

/** Keeps a note that was sealed here. */
export async function addNote(id: string, kind: WrittenNote['kind'], sealed: Uint8Array): Promise<void> {
  await post(`/cases/${id}/notes`, { kind, sealed: encodeBase64Url(sealed) });
}

/** Fetches a note's sealed bytes, which the service records. */
export async function fetchNote(id: string, note: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await call(`/cases/${id}/notes/${note}`, 'person')).arrayBuffer());
}

async function post(path: string, body: object): Promise<void> {
  await call(path, 'person', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
