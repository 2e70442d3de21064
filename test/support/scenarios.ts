import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Telling } from './telling.ts';

/** An invented report: what its reporter types, and what a trained officer would decide. */
export interface Scenario {
  readonly id: string;
  readonly text: string;
  readonly connection: string;
  readonly knows: string;
  readonly danger: string;
  readonly conflict: string;
  readonly expect: {
    readonly desk: string;
    readonly categories: readonly string[];
    readonly subtype?: string;
    /** "mandatory", or that it is not. */
    readonly referral: string;
    readonly rules: readonly string[];
    readonly priority: string;
    readonly flags: readonly string[];
    readonly outcome?: string;
    /** Letters of a complaint. */
    readonly iopc?: readonly string[];
  };
}

const file = join(import.meta.dirname, '../vectors/scenarios.json');

/** The six scenarios. */
export const scenarios: readonly Scenario[] = (
  JSON.parse(readFileSync(file, 'utf8')) as { reports: readonly Scenario[] }
).reports;

const CONNECTED: Readonly<Record<string, string>> = {
  affected: 'affected',
  'friend or family': 'friend-or-family',
  'work in the same force': 'same-force',
  'member of the public': 'public',
};

const KNOWS: Readonly<Record<string, string>> = {
  'saw or heard it': 'saw',
  'told by someone involved': 'told',
  'saw messages or records': 'messages',
};

/** What each reporter says beyond what the scenario has for all. */
const FURTHER: Readonly<Record<string, Telling>> = {
  'met-on-duty': {
    force: { choices: ['metropolitan'] },
    about: { choices: ['favours', 'relationship', 'systems'] },
    who: { people: [{ rank: 'Constable', description: 'He took her case' }] },
    still: { choices: ['yes'] },
    duty: { choices: ['both'] },
    'points-to-you': { choices: ['not-sure'] },
    risk: { choices: ['victim'] },
    'safe-to-act': { text: 'Please don’t let him find out it was me.' },
    contact: { choices: ['code'] },
  },
  'colleague-of-the-victim': {
    force: { choices: ['suffolk'] },
    about: { choices: ['relationship'] },
    who: {
      people: [
        { rank: 'PC', station: 'Our district' },
        { rank: 'Sergeant', description: 'Close to him' },
      ],
    },
    when: { text: 'For about two months' },
    still: { choices: ['yes'] },
    'points-to-you': { choices: ['yes'] },
    risk: { choices: ['victim'] },
    contact: { choices: ['none'] },
  },
  'warned-before-the-door': {
    force: { choices: ['other'], text: 'Northmoor Constabulary (rural)' },
    desk: { choices: ['partner'] },
    about: { choices: ['favours', 'drugs', 'criminals'] },
    who: { people: [{ description: 'Works days in the intelligence office' }] },
    when: { choices: ['days'] },
    where: { text: 'His flat' },
    others: { choices: ['no-one'] },
    'points-to-you': { choices: ['yes'] },
    risk: { choices: ['me', 'someone-else'] },
    'safe-to-act': { choices: ['no'] },
    evidence: { text: 'Holiday photos, on her own page' },
    contact: { choices: ['code'] },
  },
  'the-chief-himself': {
    force: { choices: ['not-sure'] },
    'conflict-who': { choices: ['chief'] },
    about: { choices: ['advantage'] },
    who: { people: [{ rank: 'Chief constable' }] },
    evidence: { text: 'The invoices, on my desk at work' },
    elsewhere: { choices: ['work'] },
    contact: { choices: ['own'] },
    details: { text: 'A number that I will give later' },
    'safe-times': { text: 'After seven in the evening' },
  },
  'looking-people-up': {
    force: { choices: ['dyfed-powys'] },
    about: { choices: ['systems'] },
    setting: { choices: ['in-person'] },
    evidence: { choices: ['none'] },
    elsewhere: { choices: ['no'] },
    contact: { choices: ['none'] },
  },
  'rude-at-the-roadside': {
    force: { choices: ['not-sure'] },
    about: { choices: ['other'] },
    where: { text: 'On the ring road' },
    risk: { choices: ['no-one'] },
    elsewhere: { choices: ['police'] },
  },
};

const conflictOf = (conflict: string): string => (conflict.startsWith('yes') ? 'yes' : conflict.replace(' ', '-'));

/** Everything that the scenario's reporter says, to whichever questions they are asked. */
export const tellingOf = ({ id, text, connection, knows, danger, conflict }: Scenario): Telling => ({
  danger: { choices: [danger.replace(' ', '-')] },
  conflict: { choices: [conflictOf(conflict)] },
  what: { text },
  connected: { choices: [CONNECTED[connection] ?? ''] },
  knows: { choices: [KNOWS[knows] ?? ''] },
  ...FURTHER[id],
});

/** The desk that the scenario names, by its kind; what the reporter chooses is in what they say. */
export const deskKindOf = ({ id, expect }: Scenario): string =>
  ({ 'local policing body': 'policing-body', "reporter's choice": FURTHER[id]?.['desk']?.choices?.[0] ?? '' })[
    expect.desk
  ] ?? expect.desk;
