import { expect, test } from 'vitest';
import { propose } from '../../src/links/propose.ts';

test('names and numbers as given; marks, numbers and online names found in any words', () => {
  const found = propose(
    [
      { name: 'PC Darren Price', collarNumber: '4471', other: ['drives a grey Golf, ab12 cde'] },
      { name: '', other: ['goes by @daz.4471 or facebook.com/daz.price.'] },
    ],
    ['He texted me from 07700 900123, then from +44 7700 900123. Meet at 10 and 1200 pounds. AB12 CDE again.'],
  );
  expect(found).toEqual([
    { kind: 'name', text: 'PC Darren Price' },
    { kind: 'collar', text: '4471' },
    { kind: 'vehicle', text: 'AB12 CDE' },
    { kind: 'online', text: '@daz.4471' },
    { kind: 'online', text: 'facebook.com/daz.price' },
    { kind: 'phone', text: '07700 900123' },
    { kind: 'phone', text: '+44 7700 900123' },
  ]);
});

test('nothing is proposed of words that are none of these', () => {
  expect(propose([{ other: ['tall, shaved head'] }], ['It began in March 2026, at 14:30.', ''])).toEqual([]);
});
