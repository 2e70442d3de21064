import type { Offence, ReferralRule, Sourced } from './caseRules.ts';

const REGULATIONS = 'Police (Complaints and Misconduct) Regulations 2020, reg 4 and 7';

/** When a referral to the IOPC is mandatory. Each question is about what is alleged; how likely it is does not count. */
export const REFERRAL: readonly ReferralRule[] = [
  {
    code: 'M1',
    words: 'Death or serious injury',
    question: 'Does it say that somebody died or was seriously injured?',
    source: 'Police Reform Act 2002, Sch 3',
    confirmed: false,
  },
  {
    code: 'M2',
    words: 'Serious assault',
    question: 'Does it say that somebody was assaulted, with actual bodily harm or worse?',
    source: REGULATIONS,
    confirmed: false,
  },
  {
    code: 'M3',
    words: 'Serious sexual offence',
    question: 'Does it tell of a serious sexual offence?',
    source: REGULATIONS,
    confirmed: true,
  },
  {
    code: 'M4',
    words: 'Serious corruption',
    question:
      'Does it tell of serious corruption? Abuse of position for a sexual purpose or an improper emotional relationship is serious corruption.',
    source: REGULATIONS,
    confirmed: true,
  },
  {
    code: 'M5',
    words: 'Aggravated by discrimination',
    question: 'Does it tell of a crime or of behaviour for a disciplinary process that discrimination made worse?',
    source: REGULATIONS,
    confirmed: true,
  },
  {
    code: 'M6',
    words: 'Relevant offence',
    question: 'Does it tell of an offence for which an adult first offender can get seven years or more?',
    source: REGULATIONS,
    confirmed: true,
  },
  {
    code: 'M7',
    words: 'Same incident as another of these',
    question: 'Is it about conduct in the same incident as anything above?',
    source: REGULATIONS,
    confirmed: true,
  },
  {
    code: 'M8',
    words: 'Chief officer',
    question:
      'Is it about a chief officer or a Deputy Commissioner? Say no only if it plainly could not warrant proceedings.',
    source: REGULATIONS,
    confirmed: false,
  },
];

/** Examples for rule M4. */
export const SERIOUS_CORRUPTION: Sourced & { readonly examples: readonly string[] } = {
  examples: [
    'abuse of position for a sexual purpose or an improper emotional relationship',
    'an attempt to pervert the course of justice',
    'payments or favours likely to attract more than six months in prison',
    'a corrupt relationship with a source',
    'confidential information used for a benefit, beyond the data protection offence',
    'taking out or supplying seized drugs, firearms or other material',
    'an attempt at, or a conspiracy to do, any of these',
  ],
  source: 'IOPC statutory guidance, serious corruption',
  confirmed: false,
};

/** From here on an offence is a relevant one (rule M6). */
export const RELEVANT_OFFENCE_YEARS = 7;

/** The helper of rule M6. */
export const OFFENCES: Sourced & { readonly list: readonly Offence[] } = {
  list: [
    { words: 'Perverting the course of justice', maximum: 'life' },
    { words: 'Misconduct in public office', maximum: 'life' },
    { words: 'Burglary', maximum: 14 },
    { words: 'Blackmail', maximum: 14 },
    { words: 'Fraud', maximum: 10 },
    { words: 'Bribery', maximum: 10 },
    { words: 'Threats to kill', maximum: 10 },
    { words: 'Theft', maximum: 7 },
    { words: 'Controlling or coercive behaviour', maximum: 5 },
    { words: 'Assault with actual bodily harm', maximum: 5 },
    { words: 'Unauthorised access to computer material', maximum: 2 },
    { words: 'Unlawful obtaining of personal data', maximum: 0 },
  ],
  source: 'Maximum sentences on indictment in England and Wales',
  confirmed: false,
};

/** Whether an offence alone makes rule M6 apply. */
export function isRelevantOffence({ maximum }: Offence): boolean {
  return maximum === 'life' || maximum >= RELEVANT_OFFENCE_YEARS;
}

/** The end of the calendar day after the day on which it became clear, where days are those of the pack's time zone. */
export const REFERRAL_CLOCK: Sourced & { readonly words: string } = {
  words:
    'Without delay, and not later than the end of the day after the day on which it first became clear that it must be referred.',
  source: REGULATIONS,
  confirmed: false,
};

/** How a referral is answered. A call-in by the IOPC starts the same clock. */
export const REFERRAL_ANSWERS = [
  { code: 'mandatory', words: 'It must be referred' },
  { code: 'voluntary', words: 'It is referred voluntarily' },
  { code: 'call-in', words: 'The IOPC calls it in' },
  { code: 'none', words: 'It is not referred' },
] as const;

export type ReferralAnswerCode = (typeof REFERRAL_ANSWERS)[number]['code'];
