import { type Force, forces } from './forces.ts';
import { normalise } from './normalise.ts';

/** Names that can mean nothing else in the middle of a text: the whole names, and short ones with "police" in them. */
const surely = ({ name, welsh, also = [] }: Force): string[] => [
  name,
  welsh,
  ...also.filter((each) => each.includes('police')),
];

/** The forces that a text names. */
export function forcesIn(text: string): Force[] {
  const words = ` ${normalise(text)} `;
  return forces.filter((force) => surely(force).some((name) => words.includes(` ${normalise(name)} `)));
}
