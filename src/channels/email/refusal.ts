import type { Reply } from './inbound/replies.ts';

/** A reply as the error with which smtp-server sends it. */
export function refusal({ code, text }: Reply): Error {
  return Object.assign(new Error(text), { responseCode: code });
}
