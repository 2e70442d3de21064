import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { DESK_KINDS } from '../roster/deskKinds.ts';
import { UnitError } from './errors.ts';

const id = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** What units made before there were several kinds of desk outside the force call theirs. */
const FORMER_KIND = 'independent';

/** `unit.json`: the unit as its people edit it; `candour roster sign` makes the roster from it. */
const schema = z.strictObject({
  v: z.literal(1),
  unit: z.string().min(1),
  /** Of the last roster that was signed. */
  serial: z.int().nonnegative(),
  desks: z.array(
    z.strictObject({
      id,
      kind: z.preprocess((kind) => (kind === FORMER_KIND ? 'partner' : kind), z.enum(DESK_KINDS)),
      name: z.strictObject({ en: z.string().min(1), cy: z.string().min(1) }),
      members: z.array(
        z.strictObject({
          id,
          /** File of the armored public key, from the folder of `unit.json`. */
          key: z.string().min(1),
        }),
      ),
    }),
  ),
});

export type UnitDescription = z.infer<typeof schema>;

/** @throws UnitError when the file cannot be read or is not a unit; the message names the field. */
export async function readDescription(file: string): Promise<UnitDescription> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new UnitError(
      `The unit's description ${file} cannot be read (${cause.code}).`,
      'Give the unit.json that "candour unit init" wrote, with --unit FILE.',
      { cause },
    );
  });
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') || 'the whole file';
  throw new UnitError(
    `${file} is not a unit's description: see ${where}.`,
    'Compare it with one that "candour unit init" writes.',
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
