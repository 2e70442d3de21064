import { encodeBase64Url } from '../envelope/base64url.ts';
import type { SolvedChallenge } from './challenge.ts';

/** A solved challenge as an envelope carries it: base64url of its JSON. */
export function encodeSolvedChallenge(solved: SolvedChallenge): string {
  return encodeBase64Url(new TextEncoder().encode(JSON.stringify(solved)));
}
