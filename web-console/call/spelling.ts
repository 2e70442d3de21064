/** The spelling alphabet that police use on the phone. */
const ALPHABET =
  'Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu';

const byLetter = new Map(ALPHABET.split(' ').map((name) => [name.charAt(0).toLowerCase(), name]));

/** A word as it is spelled aloud: `cat` is Charlie Alpha Tango. */
export const spell = (word: string): string[] => [...word].map((letter) => byLetter.get(letter) ?? letter);
