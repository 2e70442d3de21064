/** Why a report is put by. Codes and not words: what a person types would be plaintext on the service. */
export const PARK_REASONS = [
  'awaiting-evidence',
  'awaiting-advice',
  'awaiting-partner',
  'awaiting-reporter',
  'covert-phase',
  'holder-away',
] as const;

export type ParkReason = (typeof PARK_REASONS)[number];
