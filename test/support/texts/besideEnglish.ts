/** Every text of a value by its path: `.questions.what.ask`. */
export function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** The gaps of a text, such as `{name}`, in one order. */
export const gaps = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const quoted = (text = ''): string[] => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);

/**
 * Texts in which a button or a question is named otherwise than it names itself in that language: the English names a
 * text of its own in quotation marks, and the other language does not name the same one.
 */
export function misnamed(english: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const pathOf = new Map([...english].map(([path, text]) => [text, path]));
  return [...other].flatMap(([path, text]) => {
    const said = quoted(text);
    return quoted(english.get(path)).flatMap((words, at) => {
      const named = pathOf.get(words);
      return named === undefined || said[at] === other.get(named) ? [] : [`${path}: ${said[at]}`];
    });
  });
}
