import { ProblemError } from '../api/problem.ts';
import { readJsonBody } from '../api/requestBody.ts';
import { signInSchema } from './wire.ts';

/** A token in JSON is under a hundred bytes; whoever sends more sends something else. */
const MAX_SIGN_IN_BYTES = 1024;

/**
 * Reads the token that a request signs in with.
 *
 * @throws ProblemError `unsupported-media-type`, `too-large`, `malformed` or `invalid`
 */
export async function readSignIn(request: Request): Promise<string> {
  const bytes = await readJsonBody(request, MAX_SIGN_IN_BYTES);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('malformed');
  }
  const signIn = signInSchema.safeParse(body);
  if (!signIn.success) throw new ProblemError('invalid');
  return signIn.data.token;
}
