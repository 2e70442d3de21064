import type { Identifier } from './kinds.ts';
import { variantsOf } from './variantsOf.ts';

/** What a reporter wrote of one person. */
export interface PersonWords {
  readonly name?: string;
  readonly collarNumber?: string;
  /** Everything else that was written of them. */
  readonly other: readonly string[];
}

/** More would not be read; a report names a few people. */
const MAX_PROPOSALS = 40;

/** UK marks since 1963 with an optional space. */
const MARK = /\b(?:[A-Z]{2}[0-9OI]{2} ?[A-Z]{3}|[A-Z][0-9]{1,3} ?[A-Z]{3}|[A-Z]{3} ?[0-9]{1,3}[A-Z])\b/gi;
const PHONE = /(?:\+44|\b0)[ \d()-]{8,14}\d\b/g;
const HANDLE = /(?:^|[\s(])(@[\p{L}\p{N}_.]{3,30})/gu;
const LINK =
  /\b(?:https?:\/\/)?(?:www\.)?(?:facebook|fb|instagram|twitter|x|snapchat|tiktok|t|reddit|linkedin)\.(?:com|me)\/[^\s,)]+/gi;

/**
 * What in a report may link it to others: names and collar numbers as they were given, and what looks like a
 * registration mark, a telephone number or an online name in any of its words. For a member to confirm, correct or leave.
 *
 * @param texts what was written outside the people's own fields
 */
export function propose(people: readonly PersonWords[], texts: readonly string[]): Identifier[] {
  const given = people.flatMap(({ name = '', collarNumber = '' }): Identifier[] => [
    { kind: 'name', text: name.trim() },
    { kind: 'collar', text: collarNumber.trim() },
  ]);
  const words = [...people.flatMap(({ other }) => other), ...texts];
  const seen = words.flatMap((text) => [
    ...matches(text, MARK).map((found): Identifier => ({ kind: 'vehicle', text: found.toUpperCase() })),
    ...matches(text, PHONE).map((found): Identifier => ({ kind: 'phone', text: found })),
    ...[...matches(text, HANDLE), ...matches(text, LINK)].map((found): Identifier => ({ kind: 'online', text: found })),
  ]);
  const usable = [...given, ...seen].filter((identifier) => variantsOf(identifier).length > 0);
  const once = new Map(usable.map((identifier) => [`${identifier.kind} ${identifier.text.toLowerCase()}`, identifier]));
  return [...once.values()].slice(0, MAX_PROPOSALS);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((found) => (found[1] ?? found[0]).trim().replace(/[.,;:]+$/, ''));
}
