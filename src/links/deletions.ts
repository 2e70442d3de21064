/**
 * A word and every form of it with one character left out. Two words that differ by one edit (a character more, less,
 * other, or two exchanged) share at least one of them: the symmetric deletions of SymSpell (Garbe, 2012), with one
 * deletion. Some words that differ by two share one as well.
 */
export function deletions(word: string): string[] {
  const letters = [...word];
  const forms = letters.map((_, place) => [...letters.slice(0, place), ...letters.slice(place + 1)].join(''));
  return [...new Set([word, ...forms])];
}
