import type { CategoryCode } from './categories.ts';

/** What a reporter may pick in the interview's question `about`, and what it suggests. */
export interface PublicWording {
  readonly categories: readonly CategoryCode[];
  readonly apsp?: true;
  /** What the person who assesses it is told beside the suggestion. */
  readonly note?: string;
}

/** By the option's id. What is not listed ("not sure") suggests nothing. */
export const PUBLIC_WORDING: Readonly<Record<string, PublicWording>> = {
  favours: { categories: ['DIS', 'CRM'] },
  advantage: { categories: ['AUT', 'THF', 'SYS'] },
  relationship: { categories: ['SEX'], apsp: true },
  domestic: { categories: ['CRM'], note: 'Police-perpetrated domestic abuse' },
  discrimination: { categories: ['OTH'], note: 'Discrimination' },
  drugs: { categories: ['DRG'] },
  criminals: { categories: ['ASC', 'INF'] },
  evidence: { categories: ['PCJ'] },
  pressure: { categories: ['VUL'] },
  systems: { categories: ['SYS'] },
  other: { categories: ['OTH'] },
};
