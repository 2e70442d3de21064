import { Problem } from '../api/problem.ts';
import { NoPasskey } from '../session/authenticator.ts';

/** What went wrong, in words to show. */
export function problemWords(error: unknown): string {
  if (error instanceof NoPasskey) {
    return error.held
      ? 'This device has a passkey of yours already. Use another device or security key.'
      : 'Your device made no passkey. Try again when you have it at hand.';
  }
  if (error instanceof Problem) return error.message;
  return 'The service did not answer. Check the connection and try again.';
}
