/** Most bytes of a form: the longest token, and as much text as one report may have, percent-encoded. */
export const MAX_FORM_BYTES = 3_145_728;

export class FormError extends Error {
  override readonly name = 'FormError';
  readonly reason: 'too-large' | 'wrong-type';
  constructor(reason: FormError['reason']) {
    super(`The form is ${reason}.`);
    this.reason = reason;
  }
}

/** A form's fields by name. Of a field that comes several times, all values. */
export interface Form {
  get(name: string): string;
  all(name: string): readonly string[];
  /** What the button that was pressed does; the first answer's when none was. */
  readonly does: string;
  /** All fields in their order. */
  entries(): readonly (readonly [string, string])[];
}

/** Buttons are told by their names, as their values are their labels. */
const BUTTON = 'do-';

export const formOf = (fields: URLSearchParams): Form => ({
  get: (name) => fields.get(name) ?? '',
  all: (name) => fields.getAll(name),
  does: [...fields.keys()].find((name) => name.startsWith(BUTTON))?.slice(BUTTON.length) ?? 'answer',
  entries: () => [...fields.entries()],
});

async function readBytes(request: Request): Promise<Uint8Array> {
  const declared = request.headers.get('content-length');
  if (declared !== null && !(Number(declared) <= MAX_FORM_BYTES)) throw new FormError('too-large');
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > MAX_FORM_BYTES) throw new FormError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a page's form, never more than MAX_FORM_BYTES of it. Bytes that are no UTF-8 become U+FFFD, as browsers do it.
 * @throws {FormError}
 */
export async function readForm(request: Request): Promise<Form> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) throw new FormError('wrong-type');
  return formOf(new URLSearchParams(new TextDecoder().decode(await readBytes(request))));
}
