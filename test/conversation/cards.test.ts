import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/state.ts';
import { en } from '../../src/interview/texts/en.ts';
import { cardsIn } from '../../src/suggest/cardsIn.ts';
import { choose, done, goOn, saidSince, talk, type } from './talk.ts';

const card = (id: string) => ({ kind: 'card', card: id });

describe('a card', () => {
  it.each([
    ['He said he will kill her', 'danger'],
    ['he carries a knife', 'danger'],
    ['I am scared for my life', 'danger'],
    ['she is nine, her children are upstairs', 'child'],
    ['the girl is 14 years old', 'child'],
    ['I’m 15', 'child'],
    ['I want to die', 'self-harm'],
    ['I feel suicidal', 'self-harm'],
    ['sometimes i think of ending it... i can’t go on', 'self-harm'],
  ])('for %j is %s', (words, id) => {
    expect(cardsIn(words, en.signs)).toContain(id);
  });

  it.each([
    'He sells number plate checks',
    'her daughter’s boyfriend and her new neighbours',
    'A policeman pulled me over on the ring road and was really rude',
    'she skipped the queue',
  ])('is not for %j', (words) => {
    expect(cardsIn(words, en.signs)).toEqual([]);
  });

  it.each([
    ['at the first question', talk()],
    ['at the force', talk(done)],
    ['at a choice', talk(done, choose('kent'))],
    ['in the story', talk(done, choose('kent'), choose('no'))],
    ['at the check', talk(done, choose('kent'), choose('no'), type('One.'), { type: 'enough' })],
  ])('comes at once %s, before anything else is said', (_where, before) => {
    const said = saidSince(goOn(before, type('please, I want to die')));
    expect(said[0]).toEqual(card('self-harm'));
    expect(said.length).toBeGreaterThan(1);
  });

  it('comes for words about a person too', () => {
    const atWho = talk(done, choose('kent'), choose('no'), type('One.'), done, done, done);
    expect(atWho.walk.at).toBe('who');
    const described: Action = { type: 'describe', people: [{ description: 'has a gun' }] };
    expect(saidSince(goOn(atWho, described))[0]).toEqual(card('danger'));
  });

  it('comes once for words, and each time for an answer that means it', () => {
    const once = talk(type('he will kill me'), type('he will kill me tonight, I am sure of it'));
    expect(saidSince(once)).not.toContainEqual(card('danger'));
    const twice = goOn(once, choose('yes'));
    expect(saidSince(twice)[0]).toEqual(card('danger'));
  });

  it('changes nothing of the answer', () => {
    const told = talk(done, choose('kent'), choose('no'), type('He will kill her.'));
    expect(told.walk.answers.what?.texts).toEqual(['He will kill her.']);
    expect(told.messages.map(({ id }) => id)).toEqual(told.messages.map((_, index) => index));
  });
});
