import { DESK_KINDS, type DeskKind } from './deskKinds.ts';
import { count, listOf, object, oneOf, type Shape, text } from './shape.ts';

/** A person of a desk, with the key that reports to the desk are sealed to. */
export interface Member {
  id: string;
  /** Armored OpenPGP public key. */
  key: string;
}

/** Where a report can go. */
export interface Desk {
  id: string;
  kind: DeskKind;
  name: { en: string; cy: string };
  members: Member[];
}

/** A desk as reporters see it: no keys. */
export type ShownDesk = Pick<Desk, 'id' | 'kind' | 'name'>;

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

const id = text((value) => /^[a-z0-9-]{1,64}$/.test(value));
const name = text((value) => value.length > 0 && value.length <= MAX_NAME);
const armored = text((value) => value.length <= MAX_KEY_CHARACTERS);
const day = text(
  (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true,
);

const member = object<Member>({ id, key: armored });

const desk = object<Desk>({
  id,
  kind: oneOf(...DESK_KINDS),
  name: object({ en: name, cy: name }),
  members: listOf(member, MAX_MEMBERS),
});

/** The roster's JSON. Fields that a later version adds are dropped. */
export const asRoster: Shape<Roster> = object<Roster>({
  v: oneOf(1),
  unit: name,
  serial: count,
  issued: day,
  expires: day,
  desks: listOf(desk, MAX_DESKS),
});

export const asSignedRoster: Shape<SignedRoster> = object<SignedRoster>({ root: armored, roster: text(() => true) });
