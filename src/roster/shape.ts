/** A value does not have its shape. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  /** Where, as names and indexes joined by dots; empty for the whole. */
  readonly path: string;
  constructor(path: string) {
    super(`Not the expected shape${path && ` at ${path}`}.`);
    this.path = path;
  }
}

/**
 * Gives the value back typed, without properties that the shape does not name, or throws ShapeError. A few lines of our
 * own, because the roster is read in the reporter's browser, where a schema library would be a twentieth of all code.
 */
export type Shape<T> = (value: unknown, path?: string) => T;

/** A text for which `isFine` holds. */
export const text =
  (isFine: (value: string) => boolean): Shape<string> =>
  (value, path = '') => {
    if (typeof value !== 'string' || !isFine(value)) throw new ShapeError(path);
    return value;
  };

/** One of these values. */
export const oneOf =
  <const T>(...allowed: readonly T[]): Shape<T> =>
  (value, path = '') => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new ShapeError(path);
    return found;
  };

/** A whole number of at least 0 that JSON carries exactly. */
export const count: Shape<number> = (value, path = '') => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new ShapeError(path);
  return value as number;
};

/** One to `most` items, no two with one id. */
export const listOf =
  <T extends { id: string }>(item: Shape<T>, most: number): Shape<T[]> =>
  (value, path = '') => {
    if (!Array.isArray(value) || value.length === 0 || value.length > most) throw new ShapeError(path);
    const items = value.map((each, index) => item(each, `${path}.${index}`));
    if (new Set(items.map(({ id }) => id)).size !== items.length) throw new ShapeError(path);
    return items;
  };

/** An object with these properties. */
export const object =
  <T extends object>(shapes: { readonly [Name in keyof T]: Shape<T[Name]> }): Shape<T> =>
  (value, path = '') => {
    if (typeof value !== 'object' || value === null) throw new ShapeError(path);
    const entries = Object.entries<Shape<unknown>>(shapes).map(([name, shape]) => {
      const own = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      return [name, shape(own, path ? `${path}.${name}` : name)];
    });
    return Object.fromEntries(entries) as T;
  };
