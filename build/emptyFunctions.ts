/** What should be left out is not where it was expected: the library has changed, and the list has to follow. */
export class EmptyFunctionsError extends Error {
  override readonly name = 'EmptyFunctionsError';
}

/** What an emptied function does: it stops loudly, so that a mistake in the list can only ever refuse to work. */
const REFUSAL = "throw new Error('not part of this bundle');";

/** The line that opens a declaration, by what is to be left out. */
const OPENINGS = {
  method: (name: string) => new RegExp(`^    (?:static )?(?:async )?${name}\\(.*\\) \\{$`),
  function: (name: string) => new RegExp(`^(?:async )?function\\*? ${name}\\(.*\\) \\{$`),
  const: (name: string) => new RegExp(`^const ${name} = [[{]$`),
};

/** The line that ends it. */
const ENDS = { method: /^ {4}\}$/, function: /^\}$/, const: /^[\]}]/ };

type Kind = keyof typeof OPENINGS;

interface Part {
  readonly from: number;
  readonly to: number;
}

function find(lines: readonly string[], kind: Kind, name: string, within: Part): Part {
  const opening = OPENINGS[kind](name.replaceAll('$', '\\$'));
  const found = lines.flatMap((line, at) => (at > within.from && at < within.to && opening.test(line) ? [at] : []));
  const [from] = found;
  if (from === undefined || found.length > 1) throw new EmptyFunctionsError(`${name} was found ${found.length} times`);
  return { from, to: lines.findIndex((line, at) => at > from && ENDS[kind].test(line)) };
}

function findClass(lines: readonly string[], name: string): Part {
  const from = lines.findIndex((line) => line.startsWith(`class ${name} `));
  if (from === -1) throw new EmptyFunctionsError(`there is no class ${name}`);
  return { from, to: lines.indexOf('}', from) };
}

/**
 * Takes the bodies out of functions, and the items out of constant lists and tables, of a script that is laid out as
 * TypeScript and Rollup print it: one declaration begins a line, and the bracket that ends it begins another.
 *
 * @param names functions as `name`, methods as `Class.name`, constants as `const name`
 * @throws {EmptyFunctionsError} unless each is there exactly once.
 */
export function emptyFunctions(source: string, names: readonly string[]): string {
  const lines = source.split('\n');
  const whole = { from: -1, to: lines.length };
  for (const name of names) {
    const [owner = '', method] = name.split('.');
    const isConst = owner.startsWith('const ');
    const { from, to } = isConst
      ? find(lines, 'const', owner.slice('const '.length), whole)
      : method === undefined
        ? find(lines, 'function', owner, whole)
        : find(lines, 'method', method, findClass(lines, owner));
    lines.fill('', from + 1, to);
    if (!isConst) lines[from + 1] = REFUSAL;
  }
  return lines.join('\n');
}
