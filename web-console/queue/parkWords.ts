import type { Assignment } from '../../src/staff/queue/wire.ts';

type Reason = NonNullable<Assignment['parked']>['reason'];

/** Why a report is put by, in words, in the order in which they are offered. */
export const PARK_WORDS: Readonly<Record<Reason, string>> = {
  'awaiting-evidence': 'Waiting for evidence',
  'awaiting-advice': 'Waiting for advice',
  'awaiting-partner': 'Waiting for another force or body',
  'awaiting-reporter': 'Waiting for the reporter',
  'covert-phase': 'A covert phase',
  'holder-away': 'Away from work',
};
