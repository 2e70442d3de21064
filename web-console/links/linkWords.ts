import type { LinkKind, Strength } from '../../src/links/kinds.ts';
import type { LinkMatch } from '../../src/staff/links/wire.ts';

/** What each kind of identifier is called. */
export const KIND_WORDS: Readonly<Record<LinkKind, string>> = {
  name: 'Name',
  collar: 'Collar number',
  vehicle: 'Vehicle registration',
  online: 'Online name',
  phone: 'Phone number',
};

const SAME: Readonly<Record<LinkKind, Readonly<Record<Strength, string>>>> = {
  name: {
    exact: 'the same name',
    strong: 'the same surname, and a form of the same first name',
    weak: 'a name that sounds or is spelled alike',
  },
  collar: {
    exact: 'the same collar number',
    strong: 'the same digits, with other letters or none',
    weak: 'a similar collar number',
  },
  vehicle: {
    exact: 'the same registration',
    strong: 'the same registration, if letters were misread',
    weak: 'a registration that differs by one character',
  },
  online: {
    exact: 'the same account',
    strong: 'the same name, perhaps elsewhere',
    weak: 'a similar online name',
  },
  phone: { exact: 'the same number', strong: 'the same number', weak: 'a number that differs by one digit' },
};

/** Why a report is linked: what the two share. */
export function sameWords({ kind, strength }: Pick<LinkMatch, 'kind' | 'strength'>): string {
  return SAME[kind][strength];
}

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** "Three other reports name this person". Only weak matches: "may name". */
export function countWords(kind: LinkKind, count: number, isSure: boolean): string {
  const isOne = count < 2;
  const many = `${COUNTS[count] ?? count} other ${isOne ? 'report' : 'reports'}`;
  if (kind === 'name') return `${many} ${isSure ? (isOne ? 'names' : 'name') : 'may name'} this person`;
  return `${many} ${isSure ? (isOne ? 'has' : 'have') : 'may have'} this ${KIND_WORDS[kind].toLowerCase()}`;
}
