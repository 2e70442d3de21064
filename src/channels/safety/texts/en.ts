import type { SafetyTexts } from './types.ts';

export const en: SafetyTexts = {
  title: 'How to stay safe',
  parts: [
    {
      title: 'Get away from a page fast',
      points: [
        'Press “Leave quickly” at the top. It takes you to a page about the weather.',
        'In the chat you can also press Shift 3 times, or type “leave”.',
        'It closes what you wrote. It does not clear your browser’s history.',
      ],
    },
    {
      title: 'What your device keeps',
      points: [
        'We put nothing on your device: no cookies, no files. If you close the chat, what you wrote is gone.',
        'Your browser may list this page in its history. You can delete it there.',
        'If someone might ask why your history is empty, do not clear all of it. Take out just this page.',
        'A private window keeps no history. Open one before you come here. Look in the browser’s menu for “New private window”, “Incognito” or “InPrivate”.',
      ],
    },
    {
      title: 'Which device to use',
      points: [
        'Use a phone or computer of your own, or one in a library.',
        'Do not use one from work. Do not use the network at work.',
        'Do not use one that someone else can check. If you think that someone tracks yours, use another.',
        'Tor Browser hides where you are. This site works in it, even with the safest settings.',
      ],
    },
    {
      title: 'What you write',
      points: ['Leave out your own name.', 'Leave out things that only you would know, if they could put you at risk.'],
    },
  ],
};
