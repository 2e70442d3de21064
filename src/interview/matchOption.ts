import { normalise } from './normalise.ts';

export interface Matchable {
  readonly id: string;
  readonly label: string;
  /** Other ways to say it. */
  readonly also?: readonly string[];
}

/** Longer messages are a story, not the beginning of an option. */
const MAX_WORDS = 8;

const spellings = (option: Matchable): string[] => [option.label, ...(option.also ?? [])].map(normalise);

const only = (found: readonly Matchable[]): string | undefined => (found.length === 1 ? found[0]?.id : undefined);

/**
 * The option that typed words mean, or undefined when none or several could be
 * meant. Takes the label or another spelling in any case and punctuation, the
 * option's number from 1, or a beginning that fits one option only.
 */
export function matchOption(typed: string, options: readonly Matchable[]): string | undefined {
  const words = normalise(typed);
  if (/^\d{1,2}$/.test(words)) {
    return options[Number(words) - 1]?.id;
  }
  const exact = options.filter((option) => spellings(option).includes(words));
  if (exact.length > 0) {
    return only(exact);
  }
  if (words === '' || words.split(' ').length > MAX_WORDS) {
    return undefined;
  }
  const begun = options.filter((option) =>
    spellings(option).some((spelling) => `${spelling} `.startsWith(`${words} `)),
  );
  if (begun.length > 0) {
    return only(begun);
  }
  return words.length < 3
    ? undefined
    : only(options.filter((option) => spellings(option).some((spelling) => spelling.startsWith(words))));
}
