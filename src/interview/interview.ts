import { FORCE_NOT_SURE, type Interview } from './types.ts';

/**
 * The questions in the order in which they are asked, and the routing. The
 * words are in `texts/`, by the same ids. Only the force (which may be "not
 * sure") and what happened are required.
 */
export const interview: Interview = {
  version: 1,
  questions: [
    { id: 'force', kind: 'force', required: true, options: [{ id: FORCE_NOT_SURE }] },
    { id: 'conflict', kind: 'choice', options: [{ id: 'no' }, { id: 'yes' }, { id: 'not-sure' }] },
    {
      id: 'desk',
      kind: 'choice',
      when: { question: 'conflict', is: ['not-sure', 'skipped'] },
      options: [
        { id: 'ccu' },
        { id: 'independent' },
        { id: 'iopc', outside: 'iopc' },
        { id: 'crimestoppers', outside: 'crimestoppers' },
      ],
    },
    { id: 'what', kind: 'text', required: true, pieces: true },
    {
      id: 'connected',
      kind: 'choice',
      options: [
        { id: 'affected' },
        { id: 'friend-or-family' },
        { id: 'same-force' },
        { id: 'other-police' },
        { id: 'partner-agency' },
        { id: 'public' },
      ],
    },
    { id: 'who', kind: 'people' },
    { id: 'when', kind: 'text', options: [{ id: 'days' }, { id: 'weeks' }, { id: 'year' }, { id: 'longer' }] },
    { id: 'still', kind: 'choice', options: [{ id: 'yes' }, { id: 'no' }] },
  ],
  routes: [
    { when: { question: 'conflict', is: ['no'] }, desk: 'ccu' },
    { when: { question: 'desk', is: ['ccu'] }, desk: 'ccu' },
    { desk: 'independent' },
  ],
};
