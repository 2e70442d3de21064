import { readBody } from './readBody.ts';
import { signInSchema } from './wire.ts';

/** A token in JSON is under a hundred bytes; whoever sends more sends something else. */
export const MAX_SIGN_IN_BYTES = 1024;

/**
 * Reads the token that a request signs in with.
 *
 * @throws ProblemError `unsupported-media-type`, `too-large`, `malformed` or `invalid`
 */
export async function readSignIn(request: Request): Promise<string> {
  return (await readBody(request, MAX_SIGN_IN_BYTES, signInSchema)).token;
}
