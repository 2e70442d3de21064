import { signs } from '../signs/en.ts';
import { routing } from './en/routing.ts';
import { safe } from './en/safe.ts';
import { no, notSure, yes } from './en/spellings.ts';
import { story } from './en/story.ts';
import { ui } from './en/ui.ts';
import type { Texts } from './types.ts';

export const en: Texts = {
  language: 'en',
  direction: 'ltr',
  questions: { ...routing, ...story, ...safe },
  person: {
    name: { label: 'Name or nickname', hint: 'Leave it empty if you do not know.' },
    rank: { label: 'Rank or job', hint: 'Such as PC, sergeant or call handler' },
    collarNumber: { label: 'Number on the shoulder' },
    station: { label: 'Station or team' },
    description: {
      label: 'What they look like, or anything else',
      hint: 'Such as a car they drive or a name they use online',
    },
  },
  contacts: {
    crimestoppers: {
      name: 'Crimestoppers',
      about: 'A charity that takes reports about police officers and staff. You need not give your name.',
    },
    iopc: {
      name: 'Independent Office for Police Conduct (IOPC)',
      about: 'The police watchdog. It is not part of the police. It must pass most complaints on to the force.',
    },
    'non-emergency': {
      name: 'Your local police',
      about: 'Ask for “professional standards”. They may see your number.',
    },
    samaritans: { name: 'Samaritans', about: 'Someone to talk to, day and night.' },
    'domestic-abuse': { name: 'National Domestic Abuse Helpline', about: 'For women. Free, day and night.' },
    'mens-advice': { name: 'Men’s Advice Line', about: 'For men hurt by a partner or family.' },
    'victim-support': { name: 'Victim Support', about: 'Help for anyone hurt by crime. They are not the police.' },
    'rape-crisis': { name: 'Rape Crisis', about: 'Help after rape or sexual abuse.' },
    'live-fear-free': { name: 'Live Fear Free', about: 'Help with abuse in Wales. Free, day and night.' },
    nspcc: { name: 'NSPCC', about: 'For grown-ups who are worried about a child.' },
    childline: { name: 'Childline', about: 'For children and young people. Free, day and night.' },
  },
  problems: {
    offline: 'We got no answer, so we do not know if your report arrived. Your device may not be online.',
    busy: 'Your report was not sent. A lot of people are using this right now. Wait a minute, then try again.',
    'too-large': 'Your report was not sent. It is too long. Press Change by an answer and make it shorter.',
    challenge: 'Your report was not sent. The check that keeps robots out did not work. This is not your fault.',
    roster: 'Your report was not sent, because we cannot be sure who would be able to open it.',
    desk: 'Your report was not sent. The people it should go to cannot get reports here right now.',
    refused: 'Your report was not sent. Our computers did not take it. There are other ways, too.',
    server:
      'Something went wrong with our computers, so we do not know if your report arrived. This is not your fault.',
    device: 'Your report was not sent. Something went wrong on this device while it was being locked.',
  },
  steps: {
    keys: 'Making your keys. On an old phone this can take half a minute.',
    locking: 'Locking your report.',
    challenge: 'Showing that you are not a robot. Your device does this for you.',
    sending: 'Sending your report.',
  },
  cards: {
    danger: {
      title: 'If someone is in danger now',
      points: [
        'Call 999. We do not read this chat live, so we cannot send help.',
        'If you cannot speak, call 999 on a mobile phone. When you are told to, press 55. A call with no sound and no 55 does not bring the police.',
        'If you cannot hear or speak on the phone, you can text 999. To set it up now, text the word “register” to 999.',
      ],
    },
    child: {
      title: 'If a child may be at risk',
      points: [
        'If a child is in danger now, call 999.',
        'You can also talk to people whose job is to keep children safe. You need not be sure.',
      ],
    },
    'self-harm': {
      title: 'If you feel that you cannot go on',
      points: [
        'You matter more than any report. It can wait.',
        'If you are hurt, or might hurt yourself, call 999.',
        'You can talk to someone now. They will listen, and you need not give your name.',
      ],
    },
  },
  help: {
    title: 'How this chat works',
    points: [
      'Answer one question at a time. Press an answer, or type it.',
      'You can skip most questions. All we need is which force it is, and what happened.',
      'Type “back” to go to the question before.',
      'Type “change” and what you want to change, such as “change where it happened”.',
      'Type “enough” when you have told us what you want to tell. Then you can check it and send it.',
      'Type “leave” to get away from this page fast.',
      'No one reads this chat live. If anyone is in danger now, call 999.',
    ],
  },
  commands: {
    help: ['help', 'help me', 'how does this work', '?'],
    back: ['back', 'go back', 'undo', 'previous'],
    change: ['change', 'edit'],
    leave: ['leave', 'exit', 'quit', 'leave quickly', 'get me out', 'hide'],
    enough: ['enough', 'i have said enough', 'ive said enough', 'check my answers', 'skip to the end'],
  },
  yes: { label: 'Yes', also: yes },
  no: { label: 'No', also: no },
  notSure: { label: 'I am not sure', also: notSure },
  desks: {
    ccu: 'The counter-corruption unit',
    partner: 'Another police force',
    'policing-body': 'The people who watch over the force',
    nominated: 'The people who deal with reports about chief officers',
  },
  signs,
  safety: {
    title: 'Before you start',
    points: [
      'No one watches this chat live. If anyone is in danger now, call 999.',
      'To get away fast, press “Leave quickly”, or Shift 3 times. It does not clear your browser’s history.',
      'Do not use a device from work, or one that someone else can check.',
      'Nothing is sent until you press Send at the end. Then it is locked, and only the people you send it to can open it.',
    ],
    recordedTitle: 'What we keep, and what we do not',
    recordedLabel: 'We keep',
    recorded: [
      'your answers, locked, so that we cannot read them',
      'who the report is for, and if you marked it as urgent',
      'the day and the hour it came',
    ],
    notRecordedLabel: 'We do not keep',
    notRecorded: [
      'your name, unless you type it',
      'your internet address',
      'what phone, computer or browser you use',
      'cookies, or anything else on your device',
    ],
    honestLabel: 'What we cannot promise',
    honest: [
      'Your own words can show who you are. Leave out what only you would know.',
      'Someone who can see into your device or your internet line can see that you were here.',
      'If someone’s life is at risk, the police may try to find out who wrote.',
    ],
  },
  next: {
    title: 'What happens next',
    points: [
      'Your report waits, locked, for the people you sent it to.',
      'One of them opens it and reads it. They check it with care.',
      'A report is not proof, so this takes time. You may not see anything happen. That does not mean they did nothing.',
    ],
    safeTitle: 'To stay safe',
    safe: [
      'Do not tell people at work that you wrote.',
      'Do not ask the person about it.',
      'Do not look things up on police computers.',
      'Do not go looking for more proof.',
    ],
    supportTitle: 'If you want to talk to someone',
  },
  ui,
};
