import { collarVariants } from './collarVariants.ts';
import { type Identifier, type LinkKind, MAX_IDENTIFIER_CHARACTERS, type Variant } from './kinds.ts';
import { nameVariants } from './names/nameVariants.ts';
import { onlineVariants } from './onlineVariants.ts';
import { phoneVariants } from './phoneVariants.ts';
import { vehicleVariants } from './vehicleVariants.ts';

const VARIANTS: Readonly<Record<LinkKind, (text: string) => Variant[]>> = {
  name: nameVariants,
  collar: collarVariants,
  vehicle: vehicleVariants,
  online: onlineVariants,
  phone: phoneVariants,
};

/** The forms under which an identifier is found again, each once. None where the text is not of its kind, or too long. */
export function variantsOf({ kind, text }: Identifier): Variant[] {
  if (text.length > MAX_IDENTIFIER_CHARACTERS) return [];
  const found = new Map(VARIANTS[kind](text).map((variant) => [`${variant.rule} ${variant.form}`, variant]));
  return [...found.values()];
}
