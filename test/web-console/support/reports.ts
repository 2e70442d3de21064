import type { Report } from '../../../src/report/report.ts';

/** A report as the chat makes it. */
export function storyReport(story: string, changes: Partial<Report> = {}): Report {
  return {
    version: 1,
    language: 'en',
    channel: 'chat',
    desk: 'ccu',
    force: 'Northshire Police',
    answers: [
      { question: 'danger', asked: 'Is anyone in danger right now?', choices: [{ id: 'not-sure', label: 'Not sure' }] },
      {
        question: 'conflict',
        asked:
          'Could this be about someone in professional standards or counter-corruption, a chief officer, or anyone who might read it?',
        choices: [{ id: 'no', label: 'No' }],
      },
      {
        question: 'about',
        asked: 'What is it about? (optional)',
        choices: [
          { id: 'relationship', label: 'A relationship or sexual behaviour with someone met through the job' },
          { id: 'information', label: 'Gives out information, or does favours, for money or other favours' },
        ],
      },
      {
        question: 'connection',
        asked: 'How are you connected to this?',
        choices: [{ id: 'friend', label: 'Friend or family of someone affected' }],
      },
      { question: 'what', asked: 'What happened?', text: story },
      {
        question: 'who',
        asked: 'Who is it about?',
        people: [
          {
            name: 'Daz',
            rank: 'Constable',
            collarNumber: '4471',
            station: 'Westgate response',
            description: 'Tall, shaved head, drives a grey Golf',
          },
          { description: 'A colleague who covers for him, first name maybe Lee' },
        ],
      },
      {
        question: 'when',
        asked: 'When did it happen? Is it still happening? (optional)',
        text: 'Since about March. Yes, still.',
      },
      { question: 'knows', asked: 'How do you know?', choices: [{ id: 'told', label: 'Told by someone involved' }] },
      { question: 'else', asked: 'Who else knows? Would action now point to you? (optional)' },
    ],
    ...changes,
  };
}
