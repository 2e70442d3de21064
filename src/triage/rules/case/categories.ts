import type { Coded } from './caseRules.ts';

/** The national corruption categories: Counter-Corruption (Intelligence) APP, quoted by HMICFRS 2022. */
export const CATEGORIES = [
  { code: 'INF', words: 'Infiltration' },
  { code: 'DIS', words: 'Disclosure of information' },
  { code: 'PCJ', words: 'Perverting the course of justice' },
  { code: 'SEX', words: 'Sexual misconduct' },
  { code: 'DRG', words: 'Controlled drug use and supply' },
  { code: 'THF', words: 'Theft and fraud' },
  { code: 'SYS', words: 'Misusing force systems' },
  { code: 'AUT', words: 'Abuse of authority' },
  { code: 'ASC', words: 'Inappropriate association' },
  { code: 'VUL', words: 'Vulnerability' },
  { code: 'CRM', words: 'Commit, incite, aid and abet, or assist an offender in, a crime' },
  { code: 'OTH', words: 'Other corruption-related, not categorised elsewhere' },
] as const satisfies readonly Coded<string>[];

export type CategoryCode = (typeof CATEGORIES)[number]['code'];

export const CATEGORY_CODES = CATEGORIES.map(({ code }) => code);

/** The subtype of SEX: on or off duty, a sexual or improper emotional relationship with a member of the public. */
export const APSP = {
  code: 'APSP',
  words: 'Abuse of position for a sexual purpose',
  hint: 'Takes advantage of position, authority or powers to pursue a sexual or improper emotional relationship with any member of the public, on or off duty. The other person may see nothing wrong.',
  signs: [
    'contact or visits off duty',
    'pet names, flirting, kisses or emojis in messages',
    'gifts',
    'contact that goes on after the case ends',
  ],
} as const;
