import { type Force, forces } from './forces.ts';
import { normalise } from './normalise.ts';

/** More would fill a phone's screen and help nobody to pick. */
const MAX_SUGGESTIONS = 5;

/** Words that nearly every name has; they tell nothing apart. */
const COMMON = new Set(['police', 'constabulary', 'force', 'service', 'the', 'of', 'heddlu', 'and']);

const distinct = (text: string): string[] => text.split(' ').filter((word) => word !== '' && !COMMON.has(word));

/** Whether one letter added, dropped, changed or swapped turns `a` into the beginning of `b`. */
function nearlyBegins(a: string, b: string): boolean {
  if (a.length < 4) {
    return false;
  }
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at++;
  }
  const rest = (skipA: number, skipB: number) => b.slice(at + skipB).startsWith(a.slice(at + skipA));
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(2, 2);
  return swapped || rest(1, 1) || rest(1, 0) || rest(0, 1);
}

function scoreName(query: string, words: readonly string[], name: string): number {
  if (name === query) {
    return 5;
  }
  const nameWords = distinct(name);
  if (words.length === 0) {
    return 0;
  }
  if (words.join(' ') === nameWords.join(' ')) {
    return 4;
  }
  if (nameWords.join(' ').startsWith(words.join(' '))) {
    return 3;
  }
  if (words.every((word) => nameWords.some((candidate) => candidate.startsWith(word)))) {
    return 2;
  }
  return words.every((word) => nameWords.some((candidate) => nearlyBegins(word, candidate))) ? 1 : 0;
}

const officialNames = (force: Force): string[] => [force.name, force.welsh ?? ''].map(normalise);

const names = (force: Force): string[] => [...officialNames(force), ...(force.also ?? []).map(normalise)];

const scoreAny = (query: string, words: readonly string[], among: readonly string[]): number =>
  Math.max(...among.filter((name) => name !== '').map((name) => scoreName(query, words, name)));

/**
 * The forces that typed words may mean, likeliest first, five at most. Knows
 * short names, places and one slip of the finger. Nothing for no words.
 */
export function findForces(typed: string): Force[] {
  const query = normalise(typed);
  const words = distinct(query);
  return forces
    .map((force) => ({
      force,
      score: scoreAny(query, words, names(force)),
      byName: scoreAny(query, words, officialNames(force)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.byName - a.byName)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ force }) => force);
}

/** The one force that the words name without doubt, or undefined. */
export function exactForce(typed: string): Force | undefined {
  const query = normalise(typed);
  const words = distinct(query);
  const named = forces.filter((force) => names(force).some((name) => scoreName(query, words, name) >= 4));
  return named.length === 1 ? named[0] : undefined;
}
