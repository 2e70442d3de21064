import { describe, expect, it } from 'vitest';
import { choose, done, goOn, lastSaid, saidSince, talk, type } from './talk.ts';

const STORY = 'The constable who took my friend’s case has been sleeping with her. He is a racist as well.';

/** Asked what it is about, after a story. */
const asked = (story = STORY) => talk(done, choose('kent'), choose('no'), type(story), done);

const suggests = (question: string, option: string) => ({ kind: 'suggest', question, option });

describe('what a story points to', () => {
  it('is asked about, one by one, and nothing is picked before a yes', () => {
    const first = asked();
    expect(lastSaid(first)).toEqual(suggests('about', 'relationship'));
    expect(first.walk.answers.about).toBeUndefined();
    const second = goOn(first, type('yes'));
    expect(lastSaid(second)).toEqual(suggests('about', 'discrimination'));
    expect(second.walk.answers.about).toEqual({ choices: ['relationship'], open: true });
    const third = goOn(second, type('not sure'));
    expect(lastSaid(third)).toEqual({ kind: 'more', question: 'about' });
    expect(third.walk.answers.about).toEqual({ choices: ['relationship'], open: true });
    expect(goOn(third, done).walk.answers.about).toEqual({ choices: ['relationship'] });
  });

  it('is not asked about again after a no, not even after going back', () => {
    const no = goOn(asked('He is a racist.'), { type: 'agree', agrees: false });
    expect(lastSaid(no)).toEqual({ kind: 'question', question: 'about' });
    expect(no.walk.answers.about).toBeUndefined();
    const again = goOn(no, { type: 'back' }, { type: 'keep' });
    expect(lastSaid(again)).toEqual({ kind: 'question', question: 'about' });
  });

  it('can be answered with something else', () => {
    expect(goOn(asked(), type('drugs')).walk.answers.about).toEqual({ choices: ['drugs'], open: true });
    expect(goOn(asked(), { type: 'choose-several', options: ['drugs', 'evidence'] }).walk.at).toBe('connected');
    expect(goOn(asked(), done).walk.answers.about).toEqual({ skipped: true });
  });

  it('is never more than three questions', () => {
    const much = 'He is a racist. He is a gambler. He planted evidence. He stole money. He had sex with a victim.';
    const no = { type: 'agree', agrees: false } as const;
    expect(lastSaid(goOn(asked(much), no, no))?.kind).toBe('suggest');
    expect(lastSaid(goOn(asked(much), no, no, no))).toEqual({ kind: 'question', question: 'about' });
  });

  it('is asked of how they are connected, and a yes is the answer', () => {
    const about = goOn(asked('My friend told me that he gambles.'), done);
    expect(lastSaid(about)).toEqual(suggests('connected', 'friend-or-family'));
    const yes = goOn(about, { type: 'agree', agrees: true });
    expect(yes.walk.answers.connected).toEqual({ choices: ['friend-or-family'] });
    expect(yes.walk.at).toBe('who');
  });

  it('is nothing after a no in the story itself', () => {
    expect(lastSaid(asked('She was never kissed, and I am not saying that.'))).toEqual({
      kind: 'question',
      question: 'about',
    });
  });
});

describe('a story that comes first', () => {
  it('is kept, and so is what it tells of the force', () => {
    const told = talk(type('It was a sergeant of Kent Police who took money from the drawer'));
    expect(told.walk.at).toBe('danger');
    expect(told.walk.answers.what?.open).toBe(true);
    const force = goOn(told, done);
    expect(force.forces).toEqual(['kent']);
    expect(saidSince(force)).toContainEqual({ kind: 'say', text: 'forceFound' });
    expect(goOn(force, type('yes')).walk.answers.force?.choices).toEqual(['kent']);
    expect(goOn(force, type('Essex')).walk.answers.force?.choices).toEqual(['essex']);
  });

  it('is not asked for again, only for more', () => {
    const told = talk(type('It was a sergeant who took money from the drawer'), done, choose('kent'), choose('no'));
    expect(lastSaid(told)).toEqual({ kind: 'more', question: 'what' });
  });
});

describe('several choices', () => {
  const about = () => asked('One.');

  it('can be typed in one message or in many, by name or number', () => {
    expect(goOn(about(), type('drugs, links to criminals')).walk.answers.about?.choices).toEqual([
      'drugs',
      'criminals',
    ]);
    expect(goOn(about(), type('drugs'), type('7')).walk.answers.about?.choices).toEqual(['drugs', 'criminals']);
    expect(goOn(about(), type('drugs'), type('that’s all')).walk.at).toBe('connected');
  });

  it('that stand alone end it', () => {
    const unsure = goOn(about(), type('drugs'), type('not sure'));
    expect(unsure.walk.answers.about).toEqual({ choices: ['not-sure'] });
    expect(unsure.walk.at).toBe('connected');
  });

  it('are replaced when they are changed', () => {
    const changed = goOn(about(), type('drugs'), done, { type: 'change', question: 'about' }, type('evidence'), done);
    expect(changed.walk.answers.about).toEqual({ choices: ['evidence'] });
    expect(changed.walk.at).toBe('connected');
  });
});
