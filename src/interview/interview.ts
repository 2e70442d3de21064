import { FORCE_NOT_SURE, type Interview, type Option } from './types.ts';

const yesNoNotSure: readonly Option[] = [{ id: 'yes' }, { id: 'no' }, { id: 'not-sure' }];

const outsideBodies: readonly Option[] = [
  { id: 'iopc', outside: 'iopc' },
  { id: 'crimestoppers', outside: 'crimestoppers' },
];

/**
 * The questions in the order in which they are asked, and the routing. The
 * words are in `texts/`, by the same ids. Only the force (which may be "not
 * sure") and what happened are required.
 */
export const interview: Interview = {
  version: 2,
  questions: [
    {
      id: 'danger',
      kind: 'choice',
      options: [{ id: 'yes', card: 'danger' }, { id: 'no' }, { id: 'not-sure', card: 'danger' }],
    },
    { id: 'force', kind: 'force', required: true, options: [{ id: FORCE_NOT_SURE }] },
    { id: 'conflict', kind: 'choice', options: [{ id: 'no' }, { id: 'yes' }, { id: 'not-sure' }] },
    {
      id: 'conflict-who',
      kind: 'choice',
      when: { question: 'conflict', is: ['yes'] },
      options: [{ id: 'unit' }, { id: 'chief' }, { id: 'chief-officer' }, { id: 'other' }, { id: 'not-sure' }],
    },
    {
      id: 'desk',
      kind: 'choice',
      when: { question: 'conflict', is: ['not-sure', 'skipped'] },
      options: [{ id: 'ccu' }, { id: 'partner' }, { id: 'policing-body' }, ...outsideBodies],
    },
    {
      id: 'outside-desk',
      kind: 'choice',
      when: { question: 'conflict-who', is: ['not-sure', 'skipped'] },
      options: [{ id: 'partner' }, { id: 'policing-body' }, ...outsideBodies],
    },
    { id: 'what', kind: 'text', required: true, pieces: true },
    {
      id: 'about',
      kind: 'choices',
      options: [
        { id: 'favours' },
        { id: 'advantage' },
        { id: 'relationship' },
        { id: 'domestic' },
        { id: 'discrimination' },
        { id: 'drugs' },
        { id: 'criminals' },
        { id: 'evidence' },
        { id: 'pressure' },
        { id: 'systems' },
        { id: 'other' },
        { id: 'not-sure', alone: true },
      ],
    },
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
    { id: 'where', kind: 'text' },
    { id: 'duty', kind: 'choice', options: [{ id: 'on' }, { id: 'off' }, { id: 'both' }] },
    { id: 'setting', kind: 'choice', options: [{ id: 'in-person' }, { id: 'online' }, { id: 'both' }] },
    {
      id: 'knows',
      kind: 'choice',
      options: [{ id: 'saw' }, { id: 'told' }, { id: 'messages' }, { id: 'second-hand' }, { id: 'suspicion' }],
    },
    { id: 'others', kind: 'text', options: [{ id: 'no-one' }] },
    { id: 'points-to-you', kind: 'choice', options: yesNoNotSure },
    {
      id: 'risk',
      kind: 'choices',
      options: [
        { id: 'victim' },
        { id: 'child', card: 'child' },
        { id: 'me', card: 'danger' },
        { id: 'someone-else' },
        { id: 'no-one', alone: true },
      ],
    },
    { id: 'safe-to-act', kind: 'choice', words: true, options: yesNoNotSure },
    { id: 'evidence', kind: 'text', options: [{ id: 'none' }] },
    {
      id: 'elsewhere',
      kind: 'choices',
      words: true,
      options: [
        { id: 'no', alone: true },
        { id: 'police' },
        { id: 'iopc' },
        { id: 'crimestoppers' },
        { id: 'work' },
        { id: 'other' },
      ],
    },
    { id: 'contact', kind: 'choice', options: [{ id: 'none' }, { id: 'code' }, { id: 'own' }] },
    { id: 'details', kind: 'text', when: { question: 'contact', is: ['own'] } },
    { id: 'safe-times', kind: 'text', when: { question: 'contact', is: ['own'] } },
  ],
  routes: [
    { when: { question: 'conflict', is: ['no'] }, desks: ['ccu'] },
    { when: { question: 'desk', is: ['ccu'] }, desks: ['ccu'] },
    { when: { question: 'conflict-who', is: ['unit'] }, desks: ['partner', 'policing-body', 'nominated'] },
    { when: { question: 'conflict-who', is: ['chief'] }, desks: ['policing-body', 'partner'] },
    { when: { question: 'conflict-who', is: ['chief-officer'] }, desks: ['nominated', 'policing-body', 'partner'] },
    { when: { question: 'desk', is: ['policing-body'] }, desks: ['policing-body', 'partner'] },
    { when: { question: 'outside-desk', is: ['policing-body'] }, desks: ['policing-body', 'partner'] },
    { desks: ['partner', 'policing-body'] },
  ],
};
