import { useEffect, useState } from 'preact/hooks';

/** What a form holds. */
export interface Draft<Value> {
  readonly value: Value;
  readonly set: (value: Value) => void;
  /** Since somebody began to change it, the case has come to hold something else than it did and than they chose. */
  readonly isOvertaken: boolean;
}

interface Touched<Value> {
  readonly value: Value;
  /** What the case held when it was touched first. */
  readonly over: string;
}

/**
 * What a form holds of something that a case keeps: as long as nobody touches it, it follows the case; then it is theirs,
 * whatever a colleague saves, until it is saved.
 *
 * @param begun what the form begins with
 * @param kept what the case holds, without a suggestion
 * @param asKept a value as the case would hold it
 */
export function useDraft<Value>(
  begun: Value,
  kept: unknown,
  asKept: (value: Value) => unknown = (value) => value,
): Draft<Value> {
  const [touched, setTouched] = useState<Touched<Value> | undefined>();
  const held = textOf(kept);
  const isSame = touched !== undefined && textOf(asKept(touched.value)) === held;
  // What begins with a suggestion would suggest again what somebody has just taken away.
  const mayFollow = textOf(asKept(begun)) === held;
  useEffect(() => {
    if (isSame) setTouched((before) => (before && !mayFollow ? { ...before, over: held } : undefined));
  }, [isSame, mayFollow, held]);
  return {
    value: touched ? touched.value : begun,
    set: (value) => setTouched((before) => ({ value, over: before?.over ?? held })),
    isOvertaken: touched !== undefined && !isSame && touched.over !== held,
  };
}

/** The same for what differs in the order of a list alone. */
function textOf(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, one) => (Array.isArray(one) ? [...one].sort() : one));
}
