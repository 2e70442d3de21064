import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deletions } from '../../src/links/deletions.ts';
import { fold } from '../../src/links/fold.ts';
import { type LinkKind, STRENGTHS, type Strength, type Variant } from '../../src/links/kinds.ts';
import { variantsOf } from '../../src/links/variantsOf.ts';
import { randomNames } from './names.ts';

const key = ({ kind, rule, form }: Variant): string => `${kind} ${rule} ${form}`;

/** The strongest thing that two texts share; undefined where they share nothing. */
function shared(kind: LinkKind, one: string, other: string): Strength | undefined {
  const forms = new Set(variantsOf({ kind, text: other }).map(key));
  const strengths = variantsOf({ kind, text: one })
    .filter((variant) => forms.has(key(variant)))
    .map(({ strength }) => strength);
  return STRENGTHS.find((strength) => strengths.includes(strength));
}

describe('names', () => {
  test.each<[string, string, Strength | undefined]>([
    ['Darren Price', 'darren PRICE', 'exact'],
    ['PC Darren Price', 'Darren Price', 'exact'],
    ['Price, Darren', 'Darren Price', 'exact'],
    ['Detective Sergeant Siân Hughes', 'Sian Hughes', 'exact'],
    ['Darren "Daz" Price', 'Darren Price', 'exact'],
    ['Sean O’Brien', "Sean O'Brien", 'exact'],
    ['Sean O Brien', 'Sean OBrien', 'exact'],
    ['Anne-Marie Jones', 'Annemarie Jones', 'exact'],
    ['Rhys ap Gwilym', 'Rhys Gwilym', 'exact'],
    ['Fiona MacDonald', 'Fiona Mc Donald', 'exact'],
    ['Ｄａｒｒｅｎ Price', 'Darren Price', 'exact'],
    ['Daz Price', 'Darren Price', 'strong'],
    ['Dai Pryce', 'Dafydd Price', 'strong'],
    ['Bill Griffiths', 'Gwilym Gruffydd', 'strong'],
    ['Darren John Price', 'Darren Price', 'strong'],
    ['Catherine Shaw', 'Kathryn Shaw', 'strong'],
    ['Stephen Hughes', 'Stephan Huws', 'weak'],
    ['Darren Price', 'Darren Pricce', 'weak'],
    ['Darren Price', 'Darern Price', 'weak'],
    ['PC Price', 'Darren Price', 'weak'],
    ['Daz', 'Darren', 'weak'],
    ['Jon Thomson', 'John Thompson', 'strong'],
    ['Darren Price', 'Wendy Okafor', undefined],
    ['Darren Price', 'Darren Okafor', undefined],
    ['Li Wei', 'Lu Wen', undefined],
  ])('%s and %s: %s', (one, other, strength) => {
    expect(shared('name', one, other)).toBe(strength);
    expect(shared('name', other, one)).toBe(strength);
  });

  test('a name with one edit in a part of four letters or more is found', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
    const word = fc.string({ unit: letter, minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(
        word,
        word,
        fc.nat(),
        letter,
        fc.constantFrom('more', 'less', 'other'),
        (first, last, at, other, edit) => {
          const place = at % last.length;
          const tail = last.slice(edit === 'more' ? place : place + 1);
          const edited = last.slice(0, place) + (edit === 'less' ? '' : other) + tail;
          // Words that the tables know are not these, but a double form of a surname that a letter makes.
          fc.pre(
            variantsOf({ kind: 'name', text: `${first} ${last}` }).some(({ form }) => form === `${first} ${last}`),
          );
          fc.pre(
            variantsOf({ kind: 'name', text: `${first} ${edited}` }).some(({ form }) => form === `${first} ${edited}`),
          );
          expect(shared('name', `${first} ${last}`, `${first} ${edited}`)).toBeDefined();
        },
      ),
    );
  });

  test('of names that have nothing to do with one another, fewer than one pair in a thousand is linked', () => {
    const names = randomNames(700);
    const forms = names.map(({ text }) => new Set(variantsOf({ kind: 'name', text }).map(key)));
    let pairs = 0;
    let linked = 0;
    for (let one = 0; one < names.length; one += 1) {
      for (let other = one + 1; other < names.length; other += 1) {
        if (names[one]?.last === names[other]?.last) continue;
        pairs += 1;
        const [few, many] = [forms[one], forms[other]];
        if (few && many && [...few].some((form) => many.has(form))) linked += 1;
      }
    }
    expect(pairs).toBeGreaterThan(200_000);
    expect(linked / pairs).toBeLessThan(0.001);
  });
});

describe('collar numbers', () => {
  test.each<[string, string, Strength | undefined]>([
    ['4471', 'PC 4471', 'exact'],
    ['4471', '4471', 'exact'],
    ['447I', '4471', 'exact'],
    ['44O1', '4401', 'exact'],
    ['04471', '4471', 'exact'],
    ['NP 4471', 'np4471', 'exact'],
    ['NP4471', '4471', 'strong'],
    ['C 4471', 'D 4471', 'strong'],
    ['12', 'NP12', undefined],
    ['4471', '4472', undefined],
  ])('%s and %s: %s', (one, other, strength) => expect(shared('collar', one, other)).toBe(strength));
});

describe('registration marks', () => {
  test.each<[string, string, Strength | undefined]>([
    ['AB12 CDE', 'ab12cde', 'exact'],
    ['ABI2 CDE', 'AB12 CDE', 'exact'],
    ['AB10 ODE', 'ABIO 0DE', 'exact'],
    ['AB12 CSE', 'AB12 C5E', 'strong'],
    ['AB12 CDE', 'AB12 CE', 'weak'],
    ['AB12 CDE', 'AB13 CDE', 'weak'],
    ['A1', 'A 1', 'exact'],
    ['AB12 CDE', 'XY65 FGH', undefined],
  ])('%s and %s: %s', (one, other, strength) => expect(shared('vehicle', one, other)).toBe(strength));
});

describe('online names and addresses', () => {
  test.each<[string, string, Strength | undefined]>([
    ['https://www.instagram.com/Daz.4471/?hl=en', '@daz.4471 on Insta', 'exact'],
    ['facebook.com/daz.price', 'fb: dazprice', 'exact'],
    ['daz.price+x@gmail.com', 'dazprice@gmail.com', 'exact'],
    ['https://x.com/daz_p', 'twitter @daz_p', 'exact'],
    ['@daz_4471', 'snapchat daz_4471', 'strong'],
    ['@daz.price_99', '@daz_price', 'weak'],
    ['@daz_4471', '@wendy', undefined],
  ])('%s and %s: %s', (one, other, strength) => expect(shared('online', one, other)).toBe(strength));
});

describe('telephone numbers', () => {
  test.each<[string, string, Strength | undefined]>([
    ['07700 900123', '+44 7700 900 123', 'exact'],
    ['0044 (0)7700-900123', '07700900123', 'exact'],
    ['07700 900123', '07700 900132', 'weak'],
    ['07700 900123', '07700 90123', 'weak'],
    ['07700 900123', '07700 900999', undefined],
    ['101', '999', undefined],
  ])('%s and %s: %s', (one, other, strength) => expect(shared('phone', one, other)).toBe(strength));
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test('words that differ by one edit share a deletion', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.string({ maxLength: 1 }),
      (word, at, other) => {
        const place = at % word.length;
        const edited = word.slice(0, place) + other + word.slice(place + 1);
        expect(deletions(word).some((form) => deletions(edited).includes(form))).toBe(true);
      },
    ),
  );
});

test('any text makes at most a few hundred forms, and a long one none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<LinkKind>('name', 'collar', 'vehicle', 'online', 'phone'),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      (kind, text) => {
        const forms = variantsOf({ kind, text });
        expect(forms.length).toBeLessThan(1_200);
        if (text.length > 120) expect(forms).toEqual([]);
      },
    ),
  );
});
