export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const isTable = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Tables within tables become one; anything else of `over` takes the place of what is under it. */
export function layOver(under: Json | undefined, over: Json): Json {
  if (!isTable(under) || !isTable(over)) return over;
  const laid = Object.entries(over).map(([name, part]) => [name, layOver(under[name], part)]);
  return { ...under, ...Object.fromEntries(laid) };
}
