import { fold } from '../fold.ts';
import { SUFFIXES, TITLES, WELSH_PARTICLES } from './titles.ts';

/** A name in the parts by which it is compared, folded. */
export interface Name {
  /** Undefined where only one word was given. */
  readonly first?: string;
  readonly middle: readonly string[];
  /** The last word, hyphens and particles left out; the only word where there is one. */
  readonly last: string;
}

/** Names have few words; what is longer is a sentence that somebody typed into the field. */
const MAX_WORDS = 8;

/** What stands in quotes or brackets between the words of a name: what somebody is called. */
const CALLED = /\s["“‘'(][^"“”‘’'()]*["”’')](?=\s|$)/gu;

/**
 * Reads a name: folded, without titles, ranks, what follows a name and Welsh particles; "Price, Darren" turned around;
 * `Darren "Daz" Price` without what stands in quotes.
 *
 * @returns undefined for what holds no word of a name
 */
export function readName(text: string): Name | undefined {
  const turned = /^([^,]+),([^,]+)$/.exec(text);
  const straight = turned ? `${turned[2]} ${turned[1]}` : text;
  const words = fold(straight.replace(CALLED, ' '))
    .replace(/(\p{L})['’`-](?=\p{L})/gu, '$1')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !SUFFIXES.has(word));
  const named = joinPrefixes(withoutTitles(words)).filter((word, place) => place === 0 || !WELSH_PARTICLES.has(word));
  if (named.length === 0 || named.length > MAX_WORDS) return undefined;
  const last = named.at(-1) ?? '';
  const first = named.length > 1 ? named[0] : undefined;
  return { ...(first === undefined ? {} : { first }), middle: named.slice(1, -1), last: plainSurname(last) };
}

/** Titles stand at the beginning. A name that is itself a title ("Constable", "Prince") stays when nothing else is left. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const begins = words.findIndex((word) => !TITLES.has(word));
  return begins === -1 ? words.slice(-1) : words.slice(begins);
}

/** "mc donald", "o brien", "de la cruz" are one surname each. */
function joinPrefixes(words: readonly string[]): string[] {
  const joined: string[] = [];
  let prefix = '';
  words.forEach((word, place) => {
    const isPrefix =
      place > 0 && place < words.length - 1 && /^(mc|mac|o|de|la|le|van|von|der|den|al|el|st)$/.test(word);
    if (isPrefix) prefix += word;
    else {
      joined.push(prefix + word);
      prefix = '';
    }
  });
  return joined;
}

/** Mac and Mc, Pryce and Price, Powell and ap Howell's spellings: the commonest double forms of one surname. */
function plainSurname(word: string): string {
  const surname = word.replace(/^mac(?=[^aeiouhk]\p{L}{2})/u, 'mc');
  return SPELLINGS.get(surname) ?? surname;
}

const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    pryce: 'price',
    prys: 'price',
    preece: 'price',
    rees: 'rhys',
    reece: 'rhys',
    reese: 'rhys',
    davis: 'davies',
    dafis: 'davies',
    lloyd: 'llwyd',
    floyd: 'llwyd',
    jonesy: 'jones',
    hughs: 'hughes',
    huws: 'hughes',
    wiliams: 'williams',
    gruffydd: 'griffith',
    griffiths: 'griffith',
    gruffudd: 'griffith',
    meredydd: 'meredith',
    maredudd: 'meredith',
    llewelyn: 'llewellyn',
    llywelyn: 'llewellyn',
    beavan: 'bevan',
    phillips: 'philips',
    thompson: 'thomson',
    read: 'reid',
    reed: 'reid',
    clarke: 'clark',
    browne: 'brown',
    smyth: 'smith',
    smythe: 'smith',
  }),
);
