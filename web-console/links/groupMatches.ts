import { STRENGTHS } from '../../src/links/kinds.ts';
import type { LinkMatch } from '../../src/staff/links/wire.ts';

/** A report that shares something, by the strongest thing that it shares. */
export type LinkedReport = LinkMatch;

/** The reports that share one of an identifier's tokens, each once, strongest and then newest first. */
export function groupMatches(tokens: readonly string[], matches: readonly LinkMatch[]): LinkedReport[] {
  const own = new Set(tokens);
  const best = new Map<string, LinkMatch>();
  for (const match of matches) {
    const before = best.get(match.report);
    if (own.has(match.token) && (!before || rank(match) < rank(before))) best.set(match.report, match);
  }
  return [...best.values()].sort(
    (a, b) => rank(a) - rank(b) || Date.parse(b.receivedHour) - Date.parse(a.receivedHour),
  );
}

function rank({ strength }: LinkMatch): number {
  return STRENGTHS.indexOf(strength);
}
