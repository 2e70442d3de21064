/** A length of time as the rules state it. Days and months are calendar ones where the unit is. */
export type Period =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly workingDays: number }
  | { readonly months: number };

/** What has to be done by a deadline. Each kind is at most once on a report. */
export type ClockKind = 'danger' | 'first_open' | 'acknowledgement' | 'assessment' | 'feedback';

/** The server knows one bit of a report's urgency: whether the reporter agreed to mark it. */
export type Priority = 'high' | 'medium';

export interface ClockRule {
  readonly kind: ClockKind;
  /** From the hour of receipt; a priority that is not named starts no such clock. */
  readonly within: Readonly<Partial<Record<Priority, Period>>>;
  /** Where the rule comes from. */
  readonly source: string;
  /** False for a rule from general knowledge: operators are told to check it with their force. */
  readonly confirmed: boolean;
}

/** The rules of one jurisdiction, as data. A released version never changes; a new one follows it. */
export interface RulePack {
  readonly id: string;
  readonly version: number;
  /** IANA time zone in which days begin and end. */
  readonly timeZone: string;
  /** Region of `date-holidays` whose public holidays are not working days. */
  readonly holidays: { readonly country: string; readonly region: string };
  readonly clocks: readonly ClockRule[];
}
