import type { QuestionTexts } from '../types.ts';
import { dontKnow, no, notSure, rather, thatIsAll, yes } from './spellings.ts';

export const story: Readonly<Record<string, QuestionTexts>> = {
  what: {
    ask: 'What happened?',
    short: 'What happened',
    also: ['story', 'my story', 'the story'],
    help: 'Tell it in your own words. Take your time. You can write it bit by bit.',
    care: 'Leave out your own name. Leave out things that only you would know, if they could put you at risk. Do not go looking for more proof.',
    more: 'Thank you for telling us. Is there anything more? Write on, or press “That is all”.',
    done: { label: 'That is all', also: thatIsAll },
  },
  about: {
    ask: 'What is it about?',
    short: 'What it is about',
    also: ['about', 'kind', 'type'],
    help: 'Pick all that fit. A guess is fine.',
    why: 'It helps them to see who should read it first.',
    more: 'Thank you. Is it about anything else? Pick all that fit, or press “That is all”.',
    done: { label: 'That is all', also: thatIsAll },
    options: {
      favours: {
        label: 'Gives out information or does favours, for money or something else',
        also: ['favours', 'bribe', 'bribes', 'money', 'leaks', 'information', 'tips people off'],
        suggest: 'Is this about someone giving out police information, or doing favours?',
      },
      advantage: {
        label: 'Uses the job to gain something',
        also: ['advantage', 'stealing', 'theft', 'fraud', 'abuse of power', 'personal gain'],
        suggest: 'Is this about someone using their job to gain something?',
      },
      relationship: {
        label: 'A relationship or sexual behaviour with someone met through the job',
        also: ['relationship', 'sex', 'sexual', 'affair', 'sexual behaviour', 'romance'],
        suggest: 'Is this about someone using their job to start a relationship?',
      },
      domestic: {
        label: 'Hurts or controls a partner or family member',
        also: ['domestic abuse', 'domestic violence', 'abuse', 'control', 'violence'],
        suggest: 'Is this about someone who hurts or controls a partner or family member?',
      },
      discrimination: {
        label: 'Racist, sexist or other hate',
        hint: 'Also against gay or trans people, or people with a disability',
        also: ['racism', 'racist', 'sexism', 'sexist', 'homophobic', 'hate', 'discrimination', 'misogyny'],
        suggest: 'Is this about racist or sexist words or acts, or other hate?',
      },
      drugs: { label: 'Drugs', also: ['drug'], suggest: 'Is this about someone in the police and drugs?' },
      criminals: {
        label: 'Links to criminals',
        also: ['criminals', 'gang', 'gangs', 'organised crime', 'links'],
        suggest: 'Is this about someone in the police with links to criminals?',
      },
      evidence: {
        label: 'Hides, changes or makes up evidence',
        also: ['evidence', 'lying', 'lies', 'tampering', 'cover up', 'false statement'],
        suggest: 'Is this about evidence that was hidden, changed or made up?',
      },
      pressure: {
        label: 'Is in debt, or someone has a hold over them',
        also: ['debt', 'debts', 'pressure', 'blackmail', 'gambling'],
        suggest: 'Is this about someone in the police who is in debt, or under pressure?',
      },
      systems: {
        label: 'Looks people up on police computers without a reason',
        also: ['computers', 'systems', 'police systems', 'looking people up', 'data'],
        suggest: 'Is this about looking people up on police computers?',
      },
      other: { label: 'Something else', also: ['other', 'none of these', 'something different'] },
      'not-sure': { label: 'I am not sure', also: notSure },
    },
    skip: { label: 'I would rather not say', also: rather },
  },
  connected: {
    ask: 'How are you connected to this?',
    short: 'How you are connected',
    also: ['connected', 'connection', 'how i am connected'],
    why: 'It helps them to see how you know.',
    care: 'This can also narrow down who you are. It is fine not to say.',
    options: {
      affected: {
        label: 'It happened to me',
        also: ['me', 'to me', 'victim', 'affected', 'myself'],
        suggest: 'From what you wrote: did it happen to you?',
      },
      'friend-or-family': {
        label: 'It happened to a friend or someone in my family',
        also: ['friend', 'family', 'friend or family', 'relative', 'a friend', 'my family'],
        suggest: 'From what you wrote: did it happen to a friend, or someone in your family?',
      },
      'same-force': {
        label: 'I work in the same force',
        also: ['colleague', 'same force', 'i work there', 'i work with them'],
        suggest: 'From what you wrote: do you work in the same force?',
      },
      'other-police': { label: 'I work in another part of the police', also: ['other police', 'another force'] },
      'partner-agency': {
        label: 'I work with the police, such as in a council or a hospital',
        also: ['partner', 'partner agency', 'agency', 'council', 'hospital', 'i work with the police'],
        suggest: 'From what you wrote: do you work with the police, such as in a council or a hospital?',
      },
      public: {
        label: 'I am a member of the public',
        also: ['public', 'member of the public', 'none', 'none of these'],
      },
    },
    skip: { label: 'I would rather not say', also: rather },
  },
  who: {
    ask: 'Who is it about?',
    short: 'Who it is about',
    also: ['who', 'people', 'person', 'name'],
    help: 'Fill in what you know. One thing is enough. It is fine if you do not know a name.',
    why: 'It helps them to find the right person.',
    skip: {
      label: 'I do not know who it is',
      also: [...dontKnow, 'i dont know who', 'i dont know their name', 'i do not know their name', 'nobody'],
    },
  },
  when: {
    ask: 'When did it happen?',
    short: 'When it happened',
    also: ['when', 'date', 'time'],
    help: 'Your best guess is fine, such as “last spring” or “most Fridays in May”.',
    why: 'It helps them to know where to look.',
    options: {
      days: {
        label: 'In the last few days',
        also: ['last few days', 'this week'],
        suggest: 'From what you wrote: was it in the last few days?',
      },
      weeks: {
        label: 'In the last few weeks',
        also: ['last few weeks', 'this month'],
        suggest: 'From what you wrote: was it in the last few weeks?',
      },
      year: {
        label: 'In the last year',
        also: ['last year', 'this year'],
        suggest: 'From what you wrote: was it in the last year?',
      },
      longer: {
        label: 'More than a year ago',
        also: ['years ago', 'long ago'],
        suggest: 'From what you wrote: was it more than a year ago?',
      },
    },
    skip: { label: 'I do not know', also: dontKnow },
  },
  still: {
    ask: 'Is it still going on?',
    short: 'Still going on',
    options: { yes: { label: 'Yes', also: yes }, no: { label: 'No', also: no } },
    skip: { label: 'I do not know', also: notSure },
  },
  where: {
    ask: 'Where did it happen?',
    short: 'Where it happened',
    also: ['where', 'place'],
    help: 'A town, a street, a police station, or an app.',
    why: 'It helps them to know where to look.',
    skip: { label: 'I do not know', also: dontKnow },
  },
  duty: {
    ask: 'Was the person at work at the time?',
    short: 'At work at the time',
    also: ['duty', 'on duty', 'off duty'],
    help: 'Someone in the police who is not at work is called “off duty”.',
    options: {
      on: {
        label: 'Yes, on duty',
        also: ['on duty', 'on', ...yes],
        suggest: 'From what you wrote: was the person on duty at the time?',
      },
      off: {
        label: 'No, off duty',
        also: ['off duty', 'off', ...no],
        suggest: 'From what you wrote: was the person off duty at the time?',
      },
      both: { label: 'Both', also: ['sometimes', 'both on and off duty'] },
    },
    skip: { label: 'I do not know', also: notSure },
  },
  setting: {
    ask: 'Was it face to face, or online?',
    short: 'Face to face or online',
    also: ['setting', 'online', 'face to face'],
    options: {
      'in-person': { label: 'Face to face', also: ['in person', 'in real life'] },
      online: { label: 'Online or by phone', also: ['online', 'by phone', 'phone', 'texts', 'internet'] },
      both: { label: 'Both' },
    },
    skip: { label: 'I do not know', also: notSure },
  },
};
