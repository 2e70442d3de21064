import type { RulePack } from './rulePack.ts';

const DIRECTIVE = 'Directive (EU) 2019/1937, article 9(1)';

/** England and Wales; both have the same bank holidays. */
export const englandWales: RulePack = {
  id: 'england-wales',
  version: 1,
  timeZone: 'Europe/London',
  holidays: { country: 'GB', region: 'ENG' },
  clocks: [
    {
      kind: 'danger',
      within: { high: { hours: 1 } },
      source: 'Candour service standard: on-call is told at once, and a person opens it within the hour',
      confirmed: true,
    },
    {
      kind: 'first_open',
      within: { high: { hours: 4 }, medium: { days: 1 } },
      source: 'Candour service standard',
      confirmed: true,
    },
    {
      kind: 'acknowledgement',
      within: { high: { days: 7 }, medium: { days: 7 } },
      source: `${DIRECTIVE}(b)`,
      confirmed: true,
    },
    {
      kind: 'assessment',
      within: { high: { workingDays: 5 }, medium: { workingDays: 5 } },
      source: 'Candour service standard',
      confirmed: true,
    },
    {
      kind: 'feedback',
      within: { high: { months: 3 }, medium: { months: 3 } },
      source: `${DIRECTIVE}(f)`,
      confirmed: true,
    },
  ],
};
