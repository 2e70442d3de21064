import * as z from 'zod/mini';

/** A person of a desk, with the key that reports to the desk are sealed to. */
export interface Member {
  id: string;
  /** Armored OpenPGP public key. */
  key: string;
}

/** Where a report can go. `ccu` is the force's counter-corruption unit, `independent` a desk outside it. */
export interface Desk {
  id: string;
  kind: 'ccu' | 'independent';
  name: { en: string; cy: string };
  members: Member[];
}

/** The desks of a unit and their keys, as its root key signs them. */
export interface Roster {
  v: 1;
  /** Name of the unit. */
  unit: string;
  /** Grows with every roster of the unit. */
  serial: number;
  /** UTC days, YYYY-MM-DD; `expires` is the last day on which it holds. */
  issued: string;
  expires: string;
  desks: Desk[];
}

/** What is published, and the JSON of `GET /v1/roster`. */
export interface SignedRoster {
  /** Armored public root key. */
  root: string;
  /** Armored OpenPGP message signed by the root key; its content is the roster's JSON. */
  roster: string;
}

/** Longest armored key: RSA of 8,192 bits with some user ids and certifications on it. */
const MAX_KEY_CHARACTERS = 100_000;
const MAX_NAME = 200;
/** As many as `seal` takes recipients. */
const MAX_MEMBERS = 32;
const MAX_DESKS = 100;

const id = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));
const name = z.string().check(z.minLength(1), z.maxLength(MAX_NAME));
const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true),
);

function unique(items: readonly { id: string }[]): boolean {
  return new Set(items.map((item) => item.id)).size === items.length;
}

const memberSchema = z.object({
  id,
  key: z.string().check(z.maxLength(MAX_KEY_CHARACTERS)),
});

const deskSchema = z.object({
  id,
  kind: z.enum(['ccu', 'independent']),
  name: z.object({ en: name, cy: name }),
  members: z.array(memberSchema).check(z.minLength(1), z.maxLength(MAX_MEMBERS), z.refine(unique)),
});

/** The roster's JSON. Fields that a later version adds are dropped. */
export const rosterSchema: z.ZodMiniType<Roster> = z.object({
  v: z.literal(1),
  unit: name,
  serial: z.int().check(z.nonnegative()),
  issued: day,
  expires: day,
  desks: z.array(deskSchema).check(z.minLength(1), z.maxLength(MAX_DESKS), z.refine(unique)),
});

export const signedRosterSchema: z.ZodMiniType<SignedRoster> = z.object({
  root: z.string().check(z.maxLength(MAX_KEY_CHARACTERS)),
  roster: z.string(),
});
