import type { OptionTexts, QuestionTexts } from '../types.ts';
import { dontKnow, no, notSure, rather, yes } from './spellings.ts';

/** Who else can get a report, for those who are not sure. */
const outsideDesks: Readonly<Record<string, OptionTexts>> = {
  partner: {
    label: 'Another police force',
    hint: 'The counter-corruption unit of another force. They do not work for this force.',
    also: ['another force', 'other force', 'a different force', 'partner force'],
    reply: 'Thank you. Your report will go to people outside this force. You will see who before you send.',
  },
  'policing-body': {
    label: 'The people who watch over the force',
    hint: 'Such as the police and crime commissioner. They are elected, and are not police.',
    also: ['policing body', 'police and crime commissioner', 'pcc', 'mayor'],
    reply: 'Thank you. Your report will go to people who are not in this force. You will see who before you send.',
  },
  iopc: {
    label: 'The police watchdog (IOPC)',
    hint: 'Not part of the police. It must pass most complaints on to the force.',
    also: ['iopc', 'watchdog', 'police watchdog', 'independent office for police conduct'],
  },
  crimestoppers: {
    label: 'Crimestoppers',
    hint: 'A charity. You need not give your name. It passes what you say to the force’s special team.',
    also: ['charity', 'the charity'],
  },
};

const chooseForMe: OptionTexts = {
  label: 'Choose for me',
  also: ['you choose', 'choose', 'you decide', 'dont mind', 'i dont mind', 'any', ...dontKnow, ...rather],
  reply: 'Then it will go to people outside this force. The unit cannot open it.',
};

export const routing: Readonly<Record<string, QuestionTexts>> = {
  danger: {
    ask: 'Is anyone in danger right now?',
    short: 'Danger right now',
    why: 'If someone may get hurt now, the police need a call, not a report.',
    options: {
      yes: { label: 'Yes', also: yes },
      no: { label: 'No', also: no },
      'not-sure': { label: 'I am not sure', also: notSure },
    },
    skip: { label: 'I would rather not say', also: rather },
  },
  force: {
    ask: 'Which police force is it about?',
    short: 'Police force',
    also: ['force', 'the force'],
    help: 'Start to type its name, or a town. Then pick it.',
    why: 'So that your report gets to the right people.',
    options: { 'not-sure': { label: 'I am not sure', also: notSure } },
  },
  conflict: {
    ask: 'Could it be about someone who might read your report?',
    short: 'About someone who might read it',
    also: ['who might read it', 'conflict'],
    help: 'Most reports go to the force’s counter-corruption unit. These are police who look into wrongdoing by police. Say yes if it is about one of them, a chief officer, or someone close to them.',
    why: 'Your answer picks who can open your report. It is locked for them. No one else can open it.',
    options: {
      no: { label: 'No', also: no, reply: 'Thank you. Your report will go to the counter-corruption unit.' },
      yes: { label: 'Yes', also: yes, reply: 'Thank you. Then that unit will not get it, and cannot open it.' },
      'not-sure': { label: 'I am not sure', also: notSure, reply: 'That is fine.' },
    },
    skip: { label: 'I would rather not say', also: rather, reply: 'That is fine.' },
  },
  'conflict-who': {
    ask: 'Who could that be?',
    short: 'Who might read it',
    also: ['who could that be'],
    why: 'So that we can keep your report away from them.',
    options: {
      unit: {
        label: 'Someone in that unit, or close to them',
        hint: 'Also someone in professional standards. They look into complaints about police.',
        also: ['the unit', 'ccu', 'professional standards', 'psd', 'counter corruption', 'their friend'],
        reply: 'Thank you. Your report will go to people outside this force.',
      },
      chief: {
        label: 'The chief constable',
        hint: 'In London, the Commissioner. They lead the whole force.',
        also: ['chief', 'the chief', 'chief constable', 'commissioner', 'the commissioner'],
        reply: 'Thank you. Your report will go to people who do not work for the chief constable.',
      },
      'chief-officer': {
        label: 'Another chief officer',
        hint: 'Such as a deputy or assistant chief constable',
        also: ['chief officer', 'deputy', 'deputy chief constable', 'assistant chief constable', 'acc', 'dcc'],
        reply: 'Thank you. Your report will go to people who deal with reports about chief officers.',
      },
      other: {
        label: 'Someone else',
        also: ['other', 'another person'],
        reply: 'Thank you. Your report will go to people outside this force.',
      },
      'not-sure': { label: 'I am not sure', also: notSure, reply: 'That is fine.' },
    },
    skip: { label: 'I would rather not say', also: rather, reply: 'That is fine.' },
  },
  desk: {
    ask: 'Who should get your report?',
    short: 'Who should get it',
    also: ['desk', 'who gets it'],
    help: 'You choose. None of these is better than the others. The first three can open what you write here. The last two you contact yourself.',
    why: 'You may know things that we do not, such as who is friends with whom.',
    options: {
      ccu: {
        label: 'The counter-corruption unit',
        hint: 'Police who look into wrongdoing by police. They know this force, and can look at its records.',
        also: ['ccu', 'counter corruption', 'counter corruption unit', 'the unit'],
        reply: 'Thank you. Your report will go to the counter-corruption unit.',
      },
      ...outsideDesks,
    },
    skip: chooseForMe,
  },
  'outside-desk': {
    ask: 'Who should get your report?',
    short: 'Who should get it',
    also: ['desk', 'who gets it'],
    help: 'You choose. None of these is better than the others. The first two can open what you write here. The last two you contact yourself.',
    why: 'You may know things that we do not, such as who is friends with whom.',
    options: outsideDesks,
    skip: chooseForMe,
  },
};
