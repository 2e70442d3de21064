import { describe, expect, it } from 'vitest';
import { understand } from '../../src/conversation/understand.ts';
import { cy } from '../../src/interview/texts/cy.ts';

/** What Welsh speakers type at a question, and the option that it is; `done` goes on without an answer. */
const TYPED: readonly [question: string, typed: string, option: string][] = [
  ['danger', 'Oes', 'yes'],
  ['danger', 'nag oes', 'no'],
  ['danger', 'na', 'no'],
  ['danger', 'Dw i ddim yn siwr', 'not-sure'],
  ['danger', 'Dw i ddim yn siŵr.', 'not-sure'],
  ['danger', 'ella', 'not-sure'],
  ['danger', 'falle', 'not-sure'],
  ['danger', 'yes', 'yes'],
  ['force', 'sai’n siŵr', 'not-sure'],
  ['force', 'Heddlu Dyfed-Powys', 'dyfed-powys'],
  ['force', 'heddlu de cymru', 'south-wales'],
  ['force', 'Heddlu’r Gogledd', 'north-wales'],
  ['conflict', 'gallai', 'yes'],
  ['conflict', 'Na allai', 'no'],
  ['conflict', 'ddim yn gwybod', 'not-sure'],
  ['conflict', 'well gen i beidio deud', 'done'],
  ['conflict-who', 'y Prif Gwnstabl', 'chief'],
  ['conflict-who', 'prif gwnstabl', 'chief'],
  ['conflict-who', 'dirprwy', 'chief-officer'],
  ['conflict-who', 'safonau proffesiynol', 'unit'],
  ['conflict-who', 'rhywun arall', 'other'],
  ['desk', 'heddlu arall', 'partner'],
  ['desk', 'comisiynydd yr heddlu a throseddu', 'policing-body'],
  ['desk', 'yr uned gwrth-lygredd', 'ccu'],
  ['desk', 'dim ots gen i', 'done'],
  ['connected', 'Ffrind', 'friend-or-family'],
  ['connected', 'fy nheulu', 'friend-or-family'],
  ['connected', 'i fi', 'affected'],
  ['connected', 'cydweithiwr', 'same-force'],
  ['connected', 'aelod o’r cyhoedd', 'public'],
  ['connected', 'mae’n well gyda fi beidio', 'done'],
  ['when', 'llynedd', 'year'],
  ['when', 'flynyddoedd yn ôl', 'longer'],
  ['when', 'flynyddoedd yn ol', 'longer'],
  ['still', 'ydi', 'yes'],
  ['still', 'nac ydi', 'no'],
  ['still', 'dwi’m yn gwbod', 'done'],
  ['duty', 'oedd', 'on'],
  ['duty', 'nag oedd', 'off'],
  ['duty', 'oddi ar ddyletswydd', 'off'],
  ['duty', 'weithiau', 'both'],
  ['setting', 'ar y ffôn', 'online'],
  ['setting', 'arlein', 'online'],
  ['setting', 'y ddau', 'both'],
  ['knows', 'mi welais i', 'saw'],
  ['knows', 'nes i weld', 'saw'],
  ['knows', 'mi glywais i', 'saw'],
  ['knows', 'wedodd rhywun', 'told'],
  ['knows', 'tecsts', 'messages'],
  ['knows', 'dwi’n amau', 'suspicion'],
  ['others', 'neb', 'no-one'],
  ['others', 'dim ond fi', 'no-one'],
  ['points-to-you', 'gallai', 'yes'],
  ['safe-to-act', 'nac ydy', 'no'],
  ['evidence', 'dim byd', 'none'],
  ['contact', 'gyda’r geiriau', 'code'],
  ['contact', 'efo’r geiriau', 'code'],
  ['contact', 'e-bost', 'own'],
  ['contact', 'na', 'none'],
  ['safe-times', 'unrhyw bryd', 'done'],
];

describe('typed in Welsh', () => {
  it.each(TYPED)('%s: “%s” → %s', (question, typed, option) => {
    const meaning = understand(typed, question, { isOpen: false, forces: [] }, cy);
    expect(meaning).toEqual(option === 'done' ? { kind: 'done' } : { kind: 'options', options: [option] });
  });

  it.each(['Dyna’r cyfan', 'dyna i gyd', 'dim mwy', 'nac oes', 'na', 'dw i wedi gorffen'])(
    '“%s” ends the story',
    (typed) => {
      expect(understand(typed, 'what', { isOpen: true, forces: [] }, cy)).toEqual({ kind: 'done' });
    },
  );

  it('what begins like a way on is still a story', () => {
    expect(
      understand('Dim mwy na’r tro hwnnw, ond wedyn daeth e nôl', 'what', { isOpen: true, forces: [] }, cy),
    ).toEqual({ kind: 'text' });
  });
});
