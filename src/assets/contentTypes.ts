/** Only what is handed out; anything else has no type and is not. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    js: 'text/javascript; charset=utf-8',
    css: 'text/css; charset=utf-8',
    json: 'application/json',
    png: 'image/png',
    svg: 'image/svg+xml',
  }),
);

export function contentTypeOf(path: string): string | undefined {
  return TYPES.get(path.slice(path.lastIndexOf('.') + 1));
}
