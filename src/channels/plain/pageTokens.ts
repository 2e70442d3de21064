import { interview } from '../../interview/interview.ts';
import type { PlainContext } from './context.ts';
import { openToken, pageKey, sealToken } from './pageToken.ts';
import type { Carried } from './state.ts';

/** Changes with what pages carry, and with the questions: a page of another version cannot be gone on with. */
const PURPOSE = `candour/1 plain, interview ${interview.version}`;

export interface PageTokens {
  seal(carried: Carried): Promise<string>;
  /** @throws {PageTokenError} */
  open(token: string): Promise<Carried>;
}

/** Writes and reads what pages carry, with the installation's key. */
export function pageTokens({ secret, clock }: PlainContext): PageTokens {
  const key = pageKey(secret);
  const options = async () => ({ key: await key, purpose: PURPOSE, now: clock() });
  return {
    seal: async (carried) => await sealToken(carried, await options()),
    // Only this installation writes what its key opens.
    open: async (token) => (await openToken(token, await options())) as Carried,
  };
}
