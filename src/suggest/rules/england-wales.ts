import type { Clue, SuggestionRules } from './suggestionRules.ts';

const APP = 'Counter-Corruption (Intelligence) APP, categories';
const REGULATIONS = 'Police (Complaints and Misconduct) Regulations 2020, reg 4 and 7';
const PRACTICE = 'Candour practice';

const about = (option: string): Clue => ({ about: option });
const words = (meaning: Extract<Clue, { words: unknown }>['words']): Clue => ({ words: meaning });

/** England and Wales. Suggestions to start from: whoever opens the report decides. */
export const englandWales: SuggestionRules = {
  id: 'england-wales',
  version: 1,
  rules: [
    { when: [about('relationship')], categories: ['SEX'], subtype: 'APSP', source: APP, confirmed: true },
    { when: [about('relationship')], flags: ['SAFEGUARD_ADULT'], source: PRACTICE, confirmed: true },
    { when: [about('relationship')], referral: ['M4'], source: REGULATIONS, confirmed: true },
    { when: [about('favours'), words('passes-information')], categories: ['DIS'], source: APP, confirmed: true },
    {
      when: [{ picked: 'favours', of: 'about' }, words('is-paid')],
      categories: ['CRM'],
      source: APP,
      confirmed: true,
    },
    {
      when: [{ picked: 'favours', of: 'about' }, words('is-paid')],
      referral: ['M4', 'M6'],
      source: REGULATIONS,
      confirmed: false,
    },
    { when: [about('advantage'), words('favours-someone-close')], categories: ['AUT'], source: APP, confirmed: true },
    { when: [words('steals'), words('misspends')], categories: ['THF'], source: APP, confirmed: true },
    { when: [words('steals')], referral: ['M6'], source: REGULATIONS, confirmed: false },
    {
      when: [{ picked: 'advantage', of: 'about' }],
      unless: [words('steals'), words('misspends'), words('misuses-systems')],
      categories: ['THF', 'SYS'],
      source: APP,
      confirmed: true,
    },
    { when: [about('systems'), words('misuses-systems')], categories: ['SYS'], source: APP, confirmed: true },
    { when: [about('criminals')], categories: ['ASC', 'INF'], source: APP, confirmed: true },
    { when: [words('favours-someone-close')], categories: ['ASC'], source: APP, confirmed: true },
    { when: [about('drugs')], categories: ['DRG'], source: APP, confirmed: true },
    { when: [about('evidence')], categories: ['PCJ'], source: APP, confirmed: true },
    { when: [about('evidence')], referral: ['M4', 'M6'], source: REGULATIONS, confirmed: false },
    { when: [about('pressure')], categories: ['VUL'], source: APP, confirmed: true },
    { when: [about('domestic')], categories: ['CRM'], source: APP, confirmed: true },
    { when: [about('domestic')], flags: ['DOMESTIC_ABUSE', 'SAFEGUARD_ADULT'], source: PRACTICE, confirmed: true },
    {
      when: [about('discrimination')],
      categories: ['OTH'],
      flags: ['DISCRIMINATION'],
      source: APP,
      confirmed: true,
    },
    { when: [about('discrimination')], referral: ['M5'], source: REGULATIONS, confirmed: true },
    { when: [{ picked: 'other', of: 'about' }], categories: ['OTH'], source: APP, confirmed: true },
    {
      when: [
        { picked: 'chief', of: 'conflict-who' },
        { picked: 'chief-officer', of: 'conflict-who' },
      ],
      referral: ['M8'],
      source: REGULATIONS,
      confirmed: false,
    },
    { when: [{ picked: 'yes', of: 'danger' }], flags: ['DANGER'], source: PRACTICE, confirmed: true },
    { when: [{ picked: 'yes', of: 'conflict' }], flags: ['CONFLICT'], source: PRACTICE, confirmed: true },
    {
      when: [
        { picked: 'victim', of: 'risk' },
        { picked: 'me', of: 'risk' },
        { picked: 'someone-else', of: 'risk' },
      ],
      flags: ['SAFEGUARD_ADULT'],
      source: PRACTICE,
      confirmed: true,
    },
    {
      when: [{ picked: 'child', of: 'risk' }, { card: 'child' }],
      flags: ['SAFEGUARD_CHILD'],
      source: PRACTICE,
      confirmed: true,
    },
    {
      when: [{ picked: 'yes', of: 'points-to-you' }, { picked: 'no', of: 'safe-to-act' }, words('tips-off')],
      flags: ['COVERT'],
      source: PRACTICE,
      confirmed: true,
    },
    {
      when: [words('close-source')],
      flags: ['CHIS_REVIEW'],
      source: 'Regulation of Investigatory Powers Act 2000, s26(8)',
      confirmed: true,
    },
    { when: [words('rude')], complaint: ['H'], source: 'IOPC allegation categories', confirmed: false },
    { when: [words('poor-service')], complaint: ['A'], source: 'IOPC allegation categories', confirmed: false },
  ],
};
