import fc from 'fast-check';

/** Occurs in what is sent, and must not occur in any answer. */
export const MARK = 'zq7Echo-me-not';

/**
 * Text that has gone wrong somewhere before: control characters, half surrogates, markup, very long. The long ones have a
 * length that base64url has not, or one of them would be a good token.
 */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    MARK,
    `<script>${MARK}</script>`,
    `${MARK}\u0000`,
    '\ud800',
    '\u202e',
    "'; DROP TABLE report; --",
    '{{7*7}}',
    '%s%n',
    'null',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.integer({ min: 0, max: 5_000 }).map((quads) => 'A'.repeat(4 * quads + 1)),
);

/** Any JSON value, odd numbers and dangerous names included. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom(null, true, false, 0, -0, -1, 2, 1e308, 1.5, Number.MAX_SAFE_INTEGER, [], {}, [[]], {
    __proto__: null,
  }),
  fc.jsonValue({ maxDepth: 4 }),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'v', 'length', MARK),
    fc.jsonValue({ maxDepth: 1 }),
  ),
);

type Path = readonly string[];

/** The value with one part taken away, made into something else, wrapped, or with a part added that does not belong. */
export function mutatedValue(value: object): fc.Arbitrary<unknown> {
  const path = fc.constantFrom(...pathsOf(value));
  const otherwise = fc.tuple(path, oddValue).filter(([at, odd]) => odd !== valueAt(value, at));
  return fc.oneof(
    path.map((at) => changed(value, at, ({ [nameOf(at)]: _, ...others }) => others)),
    otherwise.map(([at, odd]) => changed(value, at, (parent) => ({ ...parent, [nameOf(at)]: odd }))),
    fc.tuple(path, oddText).map(([at, name]) => changed(value, at, (parent) => ({ ...parent, [`x${name}`]: name }))),
    path.map((at) => changed(value, at, (parent) => ({ ...parent, [nameOf(at)]: [parent[nameOf(at)]] }))),
  );
}

type Members = Record<string, unknown>;

const nameOf = (path: Path): string => path.at(-1) as string;

function pathsOf(value: object, above: Path = []): Path[] {
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...above, key];
    return typeof child === 'object' && child !== null ? [here, ...pathsOf(child, here)] : [here];
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((inner, key) => (inner as Members)[key], value);
}

/** A copy in which the object that holds the path's last name is replaced by what `change` makes of it. */
function changed(value: unknown, path: Path, change: (parent: Members) => Members): unknown {
  const [first, ...rest] = path;
  if (first === undefined || rest.length === 0) return change(value as Members);
  return { ...(value as Members), [first]: changed((value as Members)[first], rest, change) };
}
