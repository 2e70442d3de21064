import type { Report } from '../../src/report/report.ts';

/** A report as the chat makes one, with `text` as what was typed. */
export function sampleReport(text: string): Report {
  return {
    version: 1,
    language: 'en',
    channel: 'chat',
    desk: 'ccu',
    force: 'Northford Police',
    answers: [
      { question: 'what', asked: 'What happened?', text },
      {
        question: 'connection',
        asked: 'How do you know about this?',
        choices: [
          { id: 'saw', label: 'I saw it' },
          { id: 'told', label: 'I was told by someone involved' },
        ],
      },
      {
        question: 'who',
        asked: 'Who is it about?',
        people: [{ name: 'PC A. Example', rank: 'Constable', collarNumber: '4432' }, { description: 'tall, beard' }],
      },
      { question: 'danger', asked: 'Is anyone in danger?' },
    ],
  };
}
