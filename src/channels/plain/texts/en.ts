import type { PlainTexts } from './types.ts';

export const en: PlainTexts = {
  language: 'en',
  start: {
    title: 'Report a concern about the police',
    intro:
      'Here you can tell us about something that a police officer did, or someone who works for the police. You do not have to say who you are. This page works without JavaScript.',
    arrivalTitle: 'Locked when it gets here',
    arrival: [
      'On this page, what you type comes to our computer each time you press Continue. Our computer can read it at that moment. It does not keep it. It goes back into your page, locked.',
      'When you press Send, our computer locks your report at once. From then on only the people you send it to can open it. This is called “encrypted on arrival”.',
      'The chat is safer: it locks your report on your own device, before it leaves. It needs JavaScript.',
    ],
    chat: 'Use the chat instead',
    safetyTitle: 'Before you start',
    safety: [
      'No one watches this page live. If anyone is in danger now, call 999.',
      'To get away fast, press “Leave quickly”. You then see a page about the weather. It does not clear your browser’s history. Your browser’s Back button may still show that you were here.',
      'Do not use a device from work, or one that someone else can check.',
      'If you stop, we keep nothing. You can also leave this page open and go on within a week.',
    ],
    recorded: [
      'your answers, locked, so that we cannot read them once they are sent',
      'who the report is for, and if you marked it as urgent',
      'that it came by this page, and the day and the hour',
    ],
    howTitle: 'How do you want to answer?',
    byChat: 'Start as a chat',
    byChatHint: 'All that was said stays on the page.',
    byPage: 'Start with one question a page',
    byPageHint: 'A short page for each question.',
    otherTitle: 'Other ways to report',
  },
  ui: {
    arrivalLabel: 'Encrypted on arrival',
    continue: 'Continue',
    answer: 'Answer',
    orType: 'Or type your answer',
    help: 'Help',
    toPages: 'One question a page',
    toChat: 'Show it as a chat',
    otherWays: 'Other things you can do',
    errorTitle: 'There is a problem',
    errorEmpty: 'Please write something first.',
    errorChoose: 'Please pick an answer.',
    errorForce: 'Please type the name of a police force, or a town.',
    errorBoth: 'You picked an answer and typed one. Please do only one of the two.',
    errorAlone: 'Two of the answers that you picked do not go together. Please change one.',
    addPerson: 'Add another person',
    keptText: 'This is what you had typed. Copy it if you want to keep it.',
    startAgain: 'Start again',
    alreadyIn: 'This report is in. It was sent only once.',
    alreadyInHint:
      'You sent this page more than once, or from two windows. The nine words are the same. If you changed an answer after you sent it, the change was not sent. You can send it all again as a new report, with new words.',
    sendAsNew: 'Send it as a new report',
    sentOn: 'It came in on {date}.',
    newest: 'Go to the newest message',
    changed: 'changed',
    stoppedKept: 'What you typed is still in this page.',
    recover: 'Try again',
  },
  problems: {
    unreadable: {
      title: 'We cannot go on from that page',
      points: [
        'The page was changed on its way, or our computers got a new version since you opened it.',
        'Nothing was sent to anyone. Press Back in your browser to see what you wrote before, and copy it if you can.',
      ],
    },
    expired: {
      title: 'That page is too old',
      points: [
        'For your safety, a page can be used for one week after your last answer. Then no one can open it, and we cannot either.',
        'Nothing was sent to anyone. Press Back in your browser to see what you wrote before, and copy it if you can.',
      ],
    },
    'too-large': {
      title: 'That was too long',
      points: [
        'What you wrote is too long for one report. Nothing is lost: press Back in your browser, and make it shorter.',
        'You can also send two reports.',
      ],
    },
    'wrong-type': {
      title: 'We did not understand that page',
      points: ['Please start again. Nothing was sent to anyone.'],
    },
    busy: {
      title: 'A lot of people are using this right now',
      points: ['Nothing is lost. Wait a minute, then press “Try again”.'],
    },
    fault: {
      title: 'Something went wrong with our computers',
      points: ['This is not your fault. Nothing is lost. Wait a minute, then press “Try again”.'],
    },
    'no-roster': {
      title: 'We cannot take your report here right now',
      points: [
        'We could not make sure who would be able to open it. Please do not type it here.',
        'There are other ways.',
      ],
    },
  },
};
