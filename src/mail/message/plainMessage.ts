import { headersOf, joinLines, type MessageParts } from './headers.ts';

/** A message whose body is lines of ASCII. */
export function plainMessage(parts: MessageParts, lines: readonly string[]): string {
  return joinLines([
    ...headersOf(parts),
    'Content-Type: text/plain; charset=us-ascii',
    'Content-Transfer-Encoding: 7bit',
    '',
    ...lines,
  ]);
}
