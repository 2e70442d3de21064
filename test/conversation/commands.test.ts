import { describe, expect, it } from 'vitest';
import { en } from '../../src/interview/texts/en.ts';
import { choose, done, goOn, lastSaid, saidSince, talk, type } from './talk.ts';

/** At the story, with force and conflict answered. */
const atStory = () => talk(done, choose('kent'), choose('no'));

describe('help', () => {
  it.each(['help', 'HELP!', '?'])('%j is given at any question, and nothing moves', (words) => {
    for (const before of [talk(), talk(done), atStory(), goOn(atStory(), type('One.'))]) {
      const helped = goOn(before, type(words));
      expect(lastSaid(helped)).toEqual({ kind: 'help' });
      expect(helped.walk).toBe(before.walk);
      expect(helped.suggested).toBe(before.suggested);
    }
  });
});

describe('back', () => {
  it('goes to the question before, with every answer kept', () => {
    const back = goOn(atStory(), type('One.'), type('go back'));
    expect(back.walk.at).toBe('conflict');
    expect(back.walk.answers.what).toEqual({ texts: ['One.'], open: true });
    expect(saidSince(back)).toEqual([
      { kind: 'say', text: 'goingBack' },
      { kind: 'question', question: 'conflict' },
    ]);
  });

  it('says so at the first question', () => {
    const back = talk(type('back'));
    expect(back.walk.at).toBe('danger');
    expect(lastSaid(back)).toEqual({ kind: 'say', text: 'cannotGoBack' });
  });
});

describe('change', () => {
  const told = () => goOn(atStory(), type('One.'), done);

  it.each([
    ['change force', 'force'],
    ['Change the force', 'force'],
    ['change what happened', 'what'],
    ['edit my story', 'what'],
    ['change which police force is it about?', 'force'],
  ])('%s → %s', (words, question) => {
    const changed = goOn(told(), type(words));
    expect(changed.walk.at).toBe(question);
    expect(saidSince(changed)).toContainEqual({ kind: 'say', text: 'changing' });
  });

  it('alone asks what to change', () => {
    expect(lastSaid(goOn(told(), type('change')))).toEqual({ kind: 'say', text: 'changeWhich' });
  });

  it('to something that was not asked yet is no command', () => {
    const asked = goOn(told(), type('change where it happened'));
    expect(asked.walk.at).toBe('about');
    expect(lastSaid(asked)).toEqual({ kind: 'say', text: 'notUnderstood' });
  });

  it('in a sentence is part of the story', () => {
    const story = 'Change of shift is when he takes the money from the drawer';
    expect(goOn(atStory(), type(story)).walk.answers.what?.texts).toEqual([story]);
  });

  it('works at the check', () => {
    const checked = goOn(atStory(), type('One.'), { type: 'enough' });
    expect(checked.walk.at).toBeNull();
    const changed = goOn(checked, type('change force'), choose('essex'));
    expect(changed.walk.at).toBeNull();
    expect(changed.walk.answers.force?.choices).toEqual(['essex']);
  });
});

describe('leave', () => {
  it.each(['leave', 'Quit', 'get me out'])('%s asks whoever shows the chat to take it away', (words) => {
    expect(talk(type(words)).leaving).toBe(true);
    expect(goOn(atStory(), type(words)).leaving).toBe(true);
  });

  it('in a sentence does not', () => {
    const told = goOn(atStory(), type('He would not leave'));
    expect(told.leaving).toBe(false);
    expect(told.walk.answers.what?.texts).toEqual(['He would not leave']);
  });
});

describe('enough', () => {
  it('goes to the check once force and what happened were told, typed or pressed', () => {
    for (const action of [type('enough'), { type: 'enough' } as const]) {
      const checked = goOn(atStory(), type('One.'), action);
      expect(checked.walk.at).toBeNull();
      expect(saidSince(checked)).toContainEqual({ kind: 'say', text: 'checkIntro' });
    }
  });

  it('says what is missing before', () => {
    for (const early of [talk(), talk(done), atStory()]) {
      const asked = goOn(early, type('enough'));
      expect(asked.walk).toBe(early.walk);
      expect(lastSaid(asked)).toEqual({ kind: 'say', text: 'notEnough' });
    }
  });

  it('can be taken back at the check', () => {
    const checked = goOn(atStory(), type('One.'), { type: 'enough' });
    expect(goOn(checked, { type: 'ask-on' }).walk.at).toBe('about');
    expect(goOn(checked, { type: 'back' }).walk.at).toBe('about');
  });
});

describe('at the check', () => {
  it('anything else that is typed is kept as part of the story', () => {
    const checked = goOn(atStory(), type('One.'), { type: 'enough' }, type('And then he left.'));
    expect(checked.walk).toMatchObject({ at: null, answers: { what: { texts: ['One.', 'And then he left.'] } } });
  });
});

it('no command is a spelling of an answer to a suggestion', () => {
  const commands = new Set(Object.values(en.commands).flat());
  for (const { also = [] } of [en.yes, en.no, en.notSure]) {
    for (const spelling of also) expect(commands).not.toContain(spelling);
  }
});
