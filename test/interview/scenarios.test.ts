import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../src/conversation/state.ts';
import { deskFor } from '../../src/interview/deskFor.ts';
import { interview } from '../../src/interview/interview.ts';
import { en } from '../../src/interview/texts/en.ts';
import { toReport } from '../../src/interview/toReport.ts';
import { DESK_KINDS } from '../../src/roster/deskKinds.ts';
import { goOn, talk, type } from '../conversation/talk.ts';
import { scenarios } from '../vectors/scenarios.ts';

const desks = DESK_KINDS.map((kind) => ({ id: kind, kind }));

/** Answers what the scenario answers, says no to what is suggested, skips the rest. */
function tell(start: Conversation, { text, answers }: (typeof scenarios)[number]): Conversation {
  let now = start;
  while (now.walk.at !== null) {
    const { at } = now.walk;
    const given = now.walk.answers[at];
    const option = answers[at as keyof typeof answers];
    if (now.suggested) now = goOn(now, { type: 'agree', agrees: false });
    else if (option !== undefined) now = goOn(now, { type: 'choose', option });
    else if (at === 'force') now = goOn(now, { type: 'choose', option: 'kent' });
    else now = goOn(now, at === 'what' && !given ? type(text) : { type: 'done' });
  }
  return now;
}

describe.each(scenarios)('$id', (scenario) => {
  const { text, expect: expected } = scenario;
  const inOrder = tell(talk(), scenario);
  const storyFirst = tell(talk(type(text)), scenario);

  it('ends at the desk that it names; where the reporter chooses, at the one chosen', () => {
    if (expected.desk !== undefined) {
      expect(deskFor(interview, inOrder.walk.answers, desks)?.kind).toBe(expected.desk);
      return;
    }
    for (const kind of ['ccu', 'partner', 'policing-body'] as const) {
      const chosen = goOn(inOrder, { type: 'change', question: 'desk' }, { type: 'choose', option: kind });
      expect(deskFor(interview, chosen.walk.answers, desks)?.kind).toBe(kind);
    }
    expect(deskFor(interview, inOrder.walk.answers, desks)?.kind).toBe('partner');
  });

  it('makes the same report when the story is told first', () => {
    const report = ({ walk }: Conversation) =>
      toReport(interview, walk.answers, en, { desk: expected.desk ?? 'partner', channel: 'chat' });
    expect(report(storyFirst)).toEqual(report(inOrder));
    expect(report(storyFirst).answers.find(({ question }) => question === 'what')?.text).toBe(text);
  });
});
