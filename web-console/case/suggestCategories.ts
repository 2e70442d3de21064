import type { CategoryCode } from '../../src/triage/rules/case/categories.ts';
import { PUBLIC_WORDING } from '../../src/triage/rules/case/publicWording.ts';

/** Where categorising starts, from what the reporter picked. */
export function suggestCategories(about: readonly string[]): { codes: CategoryCode[]; apsp: boolean; notes: string[] } {
  const found = about.flatMap((option) => PUBLIC_WORDING[option] ?? []);
  return {
    codes: [...new Set(found.flatMap(({ categories }) => categories))],
    apsp: found.some((wording) => wording.apsp),
    notes: found.flatMap(({ note }) => note ?? []),
  };
}
