import type { Coded, Sourced } from './caseRules.ts';

/** What goes out: intelligence for others to use, or what the IOPC needs for a referral. */
export const EXPORT_KINDS = [
  { code: 'intelligence-report', words: 'Intelligence report' },
  { code: 'referral-pack', words: 'Referral pack for the IOPC' },
] as const satisfies readonly Coded<string>[];

export type ExportKind = (typeof EXPORT_KINDS)[number]['code'];

export const EXPORT_STATES = [
  { code: 'proposed', words: 'Waits for a second person' },
  { code: 'approved', words: 'Approved, not released' },
  { code: 'refused', words: 'Refused' },
  { code: 'released', words: 'Released' },
  { code: 'acknowledged', words: 'Acknowledged' },
] as const satisfies readonly Coded<string>[];

export type ExportState = (typeof EXPORT_STATES)[number]['code'];

/** To whom it goes. The log of a disclosure says so (Data Protection Act 2018, section 62). */
export const EXPORT_RECIPIENTS = [
  { code: 'iopc', words: 'Independent Office for Police Conduct' },
  { code: 'force-intelligence', words: "The force's own intelligence unit" },
  { code: 'other-force', words: 'Another police force' },
  { code: 'nca', words: 'National Crime Agency' },
  { code: 'other-body', words: 'Another body' },
] as const satisfies readonly Coded<string>[];

export type ExportRecipient = (typeof EXPORT_RECIPIENTS)[number]['code'];

/** A referral pack goes to the IOPC alone; an intelligence report to anybody named here. */
export const goesTo = (kind: ExportKind, recipient: ExportRecipient): boolean =>
  kind === 'intelligence-report' || recipient === 'iopc';

/** How every document is marked. */
export const MARKING: Sourced & { readonly words: string } = {
  words: 'OFFICIAL-SENSITIVE',
  source: 'Government Security Classifications policy',
  confirmed: false,
};
