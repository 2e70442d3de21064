import { type Force, forces } from './forces.ts';
import { normalise } from './normalise.ts';
import { radicals } from './radicals.ts';

/** More would fill a phone's screen and help nobody to pick. */
const MAX_SUGGESTIONS = 5;

/** Words that nearly every name has; they tell nothing apart. */
const COMMON = new Set(
  'police constabulary force service the of and in from heddlu swydd y yr yn yng ym o i a ac'.split(' '),
);

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

/** A name, or what somebody typed as one. */
interface Name {
  readonly whole: string;
  /** The words that tell it apart. */
  readonly words: readonly string[];
  readonly telling: string;
}

function toName(text: string): Name {
  const whole = normalise(text);
  const words = distinct(whole);
  return { whole, words, telling: words.join(' ') };
}

/** How well typed words fit a name: WHOLE_NAME or more without doubt, 0 not at all. */
function score(typed: Name, name: Name): number {
  if (typed.whole !== '' && typed.whole === name.whole) {
    return WHOLE_NAME + 1;
  }
  if (typed.telling === '') {
    return 0;
  }
  if (typed.telling === name.telling) {
    return WHOLE_NAME;
  }
  if (name.telling.startsWith(typed.telling)) {
    return 3;
  }
  const allFit = (fits: (word: string, candidate: string) => boolean) =>
    typed.words.every((word) => name.words.some((candidate) => fits(word, candidate)));
  if (allFit((word, candidate) => candidate.startsWith(word))) {
    return 2;
  }
  if (allFit((word, candidate) => radicals(word).some((radical) => candidate.startsWith(radical)))) {
    return 1.5;
  }
  return allFit(nearlyBegins) ? 1 : 0;
}

const best = (typed: Name, names: readonly Name[]): number => Math.max(...names.map((name) => score(typed, name)));

interface Known {
  readonly force: Force;
  /** The names that the force itself uses. */
  readonly official: readonly Name[];
  readonly all: readonly Name[];
}

const known: readonly Known[] = forces.map((force) => {
  const official = [force.name, force.welsh].map(toName);
  return { force, official, all: [...official, ...(force.also ?? []).map(toName)] };
});

/**
 * The forces that typed words may mean, likeliest first, five at most. Knows
 * short names, places, Welsh mutations and one slip of the finger. Nothing for no words.
 */
export function findForces(typed: string): Force[] {
  const query = toName(typed);
  return known
    .map(({ force, official, all }) => ({ force, fit: best(query, all), byName: best(query, official) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit || b.byName - a.byName)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ force }) => force);
}

/** The one force that the words name without doubt, or undefined. */
export function exactForce(typed: string): Force | undefined {
  const query = toName(typed);
  const named = known.filter(({ all }) => best(query, all) >= WHOLE_NAME);
  return named.length === 1 ? named[0]?.force : undefined;
}
