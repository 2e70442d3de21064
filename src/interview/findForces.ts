import { type Force, forces } from './forces.ts';
import { normalise } from './normalise.ts';

/** More would fill a phone's screen and help nobody to pick. */
const MAX_SUGGESTIONS = 5;

/** Words that nearly every name has; they tell nothing apart. */
const COMMON = new Set(['police', 'constabulary', 'force', 'service', 'the', 'of', 'heddlu', 'and']);

/** The score of all the telling words of a name. */
const WHOLE_NAME = 4;

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
  if (query === '') {
    return 0;
  }
  if (name === query) {
    return WHOLE_NAME + 1;
  }
  const nameWords = distinct(name);
  if (words.length === 0) {
    return 0;
  }
  if (words.join(' ') === nameWords.join(' ')) {
    return WHOLE_NAME;
  }
  if (nameWords.join(' ').startsWith(words.join(' '))) {
    return 3;
  }
  if (words.every((word) => nameWords.some((candidate) => candidate.startsWith(word)))) {
    return 2;
  }
  return words.every((word) => nameWords.some((candidate) => nearlyBegins(word, candidate))) ? 1 : 0;
}

interface Known {
  readonly force: Force;
  /** The names that the force itself uses. */
  readonly official: readonly string[];
  readonly all: readonly string[];
}

const known: readonly Known[] = forces.map((force) => {
  const official = [force.name, ...(force.welsh ? [force.welsh] : [])].map(normalise);
  return { force, official, all: [...official, ...(force.also ?? []).map(normalise)] };
});

const best = (query: string, words: readonly string[], names: readonly string[]): number =>
  Math.max(...names.map((name) => scoreName(query, words, name)));

/**
 * The forces that typed words may mean, likeliest first, five at most. Knows
 * short names, places and one slip of the finger. Nothing for no words.
 */
export function findForces(typed: string): Force[] {
  const query = normalise(typed);
  const words = distinct(query);
  return known
    .map(({ force, official, all }) => ({
      force,
      score: best(query, words, all),
      byName: best(query, words, official),
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
  const named = known.filter(({ all }) => best(query, words, all) >= WHOLE_NAME);
  return named.length === 1 ? named[0]?.force : undefined;
}
