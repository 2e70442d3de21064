/** The word that is being coded: capitals A to Z. */
export class Word {
  readonly text: string;
  /** Spelled as Slavic or German names are, which changes how W, C and S sound. */
  readonly isSlavoGermanic: boolean;

  constructor(text: string) {
    this.text = text;
    this.isSlavoGermanic = /W|K|CZ|WITZ/.test(text);
  }

  /** The letter at a place; empty beyond the ends. */
  at(place: number): string {
    return this.text[place] ?? '';
  }

  /** Whether one of these stands at a place. */
  has(place: number, ...parts: readonly string[]): boolean {
    return place >= 0 && parts.some((part) => this.text.startsWith(part, place));
  }

  /** Whether the word begins with one of these. */
  begins(...parts: readonly string[]): boolean {
    return this.has(0, ...parts);
  }

  isVowel(place: number): boolean {
    return /[AEIOUY]/.test(this.at(place));
  }

  get last(): number {
    return this.text.length - 1;
  }

  /** Names that are said as in Dutch or German. */
  get isGermanic(): boolean {
    return this.begins('VAN ', 'VON ', 'SCH');
  }
}

/** What letters sound like, the other way they may sound, and how many letters that was. */
export interface Sound {
  readonly one: string;
  readonly other: string;
  readonly letters: number;
}

/** A sound that is said in one way, or in two. */
export function sound(letters: number, one: string, other: string = one): Sound {
  return { one, other, letters };
}
