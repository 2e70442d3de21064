import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { converse } from '../../src/conversation/converse.ts';
import type { Action, Conversation } from '../../src/conversation/state.ts';
import { interview } from '../../src/interview/interview.ts';
import { summarise } from '../../src/interview/summarise.ts';
import { en } from '../../src/interview/texts/en.ts';
import { choose, done, lastSaid, talk, type, yours } from './talk.ts';

/** Danger was asked about, and skipped. */
const saying = (...actions: Action[]): Conversation => talk(done, ...actions);

describe('typed answers', () => {
  it('are taken for the force by its name, a town, a slip; several and none are asked about', () => {
    expect(saying(type('the met')).walk.answers.force?.choices).toEqual(['metropolitan']);
    expect(saying(type('Wiltshier')).walk.answers.force?.choices).toEqual(['wiltshire']);
    expect(saying(type('not sure')).walk.answers.force?.choices).toEqual(['not-sure']);
    const several = saying(type('yorkshire'));
    expect(several.walk.at).toBe('force');
    expect(several.forces).toHaveLength(3);
    expect(lastSaid(several)).toEqual({ kind: 'say', text: 'severalForces' });
    const unknown = saying(type('Northmoor'));
    expect(unknown.unknownForce).toBe('Northmoor');
    const kept = converse(unknown, { type: 'choose', option: 'other', text: 'Northmoor' }, en);
    expect(kept.walk.answers.force).toEqual({ choices: ['other'], texts: ['Northmoor'] });
    expect(kept.unknownForce).toBeNull();
  });

  it('are taken for a choice, or politely not', () => {
    expect(saying(choose('kent'), type('Nope!')).walk.answers.conflict?.choices).toEqual(['no']);
    expect(saying(choose('kent'), type('I’d rather not say')).walk.answers.conflict).toEqual({ skipped: true });
    expect(saying(choose('kent'), type('prefer not to say')).walk.answers.conflict).toEqual({ skipped: true });
    const puzzled = saying(choose('kent'), type('hm'));
    expect(puzzled.walk.at).toBe('conflict');
    expect(lastSaid(puzzled)).toEqual({ kind: 'say', text: 'notUnderstood' });
    expect(yours(puzzled).at(-1)?.lines).toEqual(['hm']);
  });

  it('that tell the story at another question are kept for it, and it is not asked again from the start', () => {
    const story = 'He was texting her after the case and then he stayed over';
    const told = saying(choose('kent'), type(story));
    expect(told.walk.at).toBe('conflict');
    expect(told.walk.answers.what).toEqual({ texts: [story], open: true });
    const asked = converse(told, choose('no'), en);
    expect(lastSaid(asked)).toEqual({ kind: 'more', question: 'what' });
    expect(converse(asked, { type: 'done' }, en).walk.at).toBe('about');
  });

  it('never end a story by their beginning', () => {
    const told = saying(choose('kent'), choose('no'), type('No one believed her'), type('that was in May'));
    expect(told.walk.answers.what).toEqual({ texts: ['No one believed her', 'that was in May'], open: true });
    expect(converse(told, type('That’s all.'), en).walk.at).toBe('about');
  });

  it('lose control characters and forced directions, and nothing else', () => {
    const told = saying(choose('kent'), choose('no'), type('a\u202eb\u0007 c\r\nd <b>&amp;</b> é 🙂'));
    expect(told.walk.answers.what?.texts).toEqual(['ab c\nd <b>&amp;</b> é 🙂']);
  });
});

describe('places outside', () => {
  it('are shown and leave the question open', () => {
    const shown = saying(choose('kent'), choose('not-sure'), choose('crimestoppers'));
    expect(shown.walk.at).toBe('desk');
    expect(lastSaid(shown)).toEqual({ kind: 'contacts', ids: ['crimestoppers'] });
  });
});

describe('changing', () => {
  it('takes the old words off the screen and returns to where it was', () => {
    const told = saying(choose('kent'), choose('no'), type('The secret.'), { type: 'done' });
    const changed = [{ type: 'change', question: 'what' } as const, type('Something else.')].reduce<Conversation>(
      (conversation, action) => converse(conversation, action, en),
      told,
    );
    expect(changed.walk.at).toBe('about');
    expect(JSON.stringify(changed)).not.toContain('The secret.');
  });

  it('can be given up', () => {
    const told = saying(choose('kent'), choose('no'), type('One.'), { type: 'done' });
    const kept = converse(converse(told, { type: 'change', question: 'force' }, en), { type: 'keep' }, en);
    expect(kept.walk).toEqual(told.walk);
  });
});

describe('the end', () => {
  const done = (): Conversation =>
    saying(
      choose('kent'),
      choose('no'),
      type('The secret.'),
      { type: 'sending', step: 'keys' },
      { type: 'sent', words: ['one', 'two', 'three'] },
      { type: 'written', ask: [0, 2] },
    );

  it('forgets the return code once it was noted', () => {
    expect(JSON.stringify(done())).toContain('"three"');
    expect(JSON.stringify(converse(done(), { type: 'noted', confirmed: true }, en))).not.toContain('"three"');
  });

  it('can clear every word of the reporter', () => {
    const cleared = [{ type: 'noted', confirmed: false } as const, { type: 'clear' } as const].reduce<Conversation>(
      (conversation, action) => converse(conversation, action, en),
      done(),
    );
    expect(JSON.stringify(cleared)).not.toContain('secret');
    expect(cleared.phase).toEqual({ name: 'ended', cleared: true });
  });
});

describe('a stop', () => {
  it('keeps the answers and says so; going on asks where it was', () => {
    const stopped = saying(choose('kent'), { type: 'stopped' });
    expect(stopped.messages.map((message) => message.from === 'bot' && message.said)).toContainEqual({
      kind: 'say',
      text: 'stoppedKept',
    });
    const again = converse(stopped, { type: 'verified', desks: [] }, en);
    expect(again.walk).toEqual(stopped.walk);
    expect(lastSaid(again)).toEqual({ kind: 'question', question: 'conflict' });
  });
});

const anyTyped = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'yes',
    'no',
    'kent',
    'yorkshire',
    'that is all',
    'i do not know',
    'skip',
    '1',
    '2',
    'one two three four five six',
  ),
);

describe('any typing', () => {
  it('never throws, never loses a story, and is never shown to be more than the last answer to a question', () => {
    fc.assert(
      fc.property(fc.array(anyTyped, { maxLength: 25 }), (texts) => {
        const conversation = saying(...texts.map(type));
        const shown = new Set(yours(conversation).flatMap((message) => message.lines));
        for (const row of summarise(interview, conversation.walk.answers, en)) {
          expect(row.lines.length).toBeGreaterThan(0);
        }
        for (const { texts: said = [] } of Object.values(conversation.walk.answers)) {
          for (const text of said) expect(shown).toContain(text);
        }
      }),
      { numRuns: 300 },
    );
  });
});
