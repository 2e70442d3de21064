import type { Script } from './types.ts';

export const en: Script = {
  language: 'en',
  opening: [
    'If you or anyone else is in danger right now, tell me. Then I will get help first.',
    'Is it safe for you to talk? You can stop at any time.',
    'You do not have to say who you are. Please do not tell me your name.',
    'Calls to the police may be recorded, and they may show your number. If that worries you, you can use our web page, or call Crimestoppers on 0800 085 0000.',
    'I will type what you say. Then I lock it on this computer. I cannot open it again. Only the people it is for can.',
    'I have some questions. It is fine to say “I do not know”, or “I would rather not say”. You can also just tell me what happened.',
    'At the end I will give you nine words. With them you can come back. Do you have a pen and paper?',
  ],
  questions: {
    danger: { say: 'Is anyone in danger right now?' },
    force: { say: 'Which police force is it about? If you do not know, tell me the town.' },
    conflict: {
      say: 'Most reports go to the force’s counter-corruption unit. They are police who look into wrongdoing by police. Could this be about one of them, or a chief officer, or someone close to them? Your answer picks who can open your report.',
    },
    'conflict-who': {
      say: 'Who could that be? Please do not say a name yet. I will read you the answers.',
      readAnswers: true,
    },
    desk: {
      say: 'Who should get your report? You choose. None of these is better than the others. I will read them to you.',
      readAnswers: true,
    },
    'outside-desk': {
      say: 'Who should get your report? You choose. None of these is better than the others. I will read them to you.',
      readAnswers: true,
    },
    what: {
      say: 'What happened? Take your time. Leave out your own name, and leave out things that only you would know if they could put you at risk. Please do not go looking for more proof.',
    },
    about: {
      say: 'What is it about? I will read you some answers. Say yes to all that fit. A guess is fine.',
      readAnswers: true,
    },
    connected: {
      say: 'How are you connected to this? It can narrow down who you are, so it is fine not to say. I will read you the answers.',
      readAnswers: true,
    },
    who: {
      say: 'Who is it about? Tell me what you know: a name or a nickname, their rank or job, a number on the shoulder, where they work, what they look like. One thing is enough. There can be more than one person.',
    },
    when: { say: 'When did it happen? Your best guess is fine.' },
    still: { say: 'Is it still going on?' },
    where: { say: 'Where did it happen? It can be a town, a street, a police station, or an app.' },
    duty: { say: 'Was the person at work at the time?' },
    setting: { say: 'Was it face to face, or online or by phone? Or both?' },
    knows: {
      say: 'How do you know about it? No answer is better than another. I will read them to you.',
      readAnswers: true,
    },
    others: { say: 'Who else knows about it? You need not give names. “Two people at work” is enough.' },
    'points-to-you': { say: 'If they act now, could people tell that it was you?' },
    risk: { say: 'Could anyone get hurt? The person it happened to, a child, you, or someone else?' },
    'safe-to-act': {
      say: 'Is it safe for the police to act on this now? You can also tell me when it would be safe, or what they should not do.',
    },
    evidence: {
      say: 'Is there anything that shows it, such as texts, photos or a camera? Just tell me what it is and where it is. Please do not go and get more. That could put you at risk.',
    },
    elsewhere: {
      say: 'Have you told anyone else about this, such as the police, the watchdog, Crimestoppers, or someone at work?',
    },
    contact: {
      say: 'May they get in touch? You can say no. You can come back by yourself with the nine words. Or you can give them a way to reach you, and then they will know who you are.',
    },
    details: { say: 'How can they reach you?' },
    'safe-times': { say: 'When is it safe to reach you? And when is it not?' },
  },
  cards: {
    danger: [
      'It sounds as if someone may be in danger. If that is now, tell me where, and I will get help there first. Then we can go on.',
      'If you have to hang up: call 999 from a mobile phone. If you cannot speak, press 55 when you are told to.',
    ],
    child: [
      'It sounds as if a child may be at risk. If that is now, tell me where, and I will get help there first.',
      'You can also talk to the NSPCC, on 0808 800 5000. You need not be sure.',
    ],
    'self-harm': [
      'You matter more than any report. It can wait. Are you safe right now?',
      'I can get help to you. You can also talk to the Samaritans, day or night, on 116 123. You need not give your name.',
    ],
  },
  outside: 'You contact them yourself. I will not send them anything. Here is how to reach them.',
  check: [
    'That was the last question. I will read your answers back to you. Stop me when something is wrong.',
    'Nothing has been sent yet.',
  ],
  urgent:
    'Could someone get hurt soon? Then I can mark your report as urgent, and they will look at it sooner. That mark is not locked. It does not bring help: for help now, we call 999.',
  code: {
    before: [
      'Your report has been sent. Thank you. It took courage to call.',
      'Now I will give you nine words. They are the only way back to this report. Please write them on paper, in this order. I will read three at a time, and I will spell them.',
    ],
    groups: [
      'Here are words one, two and three.',
      'Here are words four, five and six.',
      'Here are words seven, eight and nine.',
    ],
    again: 'Would you like me to say any of them again?',
    confirm: 'To be sure that they are right: please read me word {a} and word {b} from your paper.',
    wrong: 'That is not the same as I have here. I will say that word again.',
    right:
      'That is right. Keep the paper safe. Anyone who has the words can read the replies. No one can give them to you again.',
    without:
      'Without the words you cannot come back to this report. No one can give them to you again. Shall I go on without them?',
  },
  ending: [
    'One of the people it is for will open your report and read it with care. A report is not proof, so this takes time. You may not see anything happen. That does not mean they did nothing.',
    'To stay safe: do not tell people at work that you called. Do not ask the person about it. Do not look things up on police computers. Do not go looking for more proof.',
    'If someone’s life is at risk, the police may try to find out who called.',
    'Would you like a number of someone to talk to? The Samaritans are there day and night, on 116 123.',
    'What I typed is gone from this computer now. Thank you for calling.',
  ],
  notSent:
    'I could not send it just now. Nothing is lost: what you told me is still here. I will try again. Please stay on the line.',
};
