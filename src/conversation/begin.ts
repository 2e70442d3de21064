import { interview } from '../interview/interview.ts';
import { startWalk } from '../interview/startWalk.ts';
import type { Texts } from '../interview/texts/types.ts';
import { ask } from './ask.ts';
import { say } from './say.ts';
import type { Conversation } from './state.ts';

/** The conversation as it opens: a welcome, what keeps people safe, the first question. */
export const begin = (texts: Texts): Conversation =>
  ask(
    say(
      {
        walk: startWalk(interview),
        messages: [],
        phase: { name: 'talking' },
        sealing: { name: 'loading' },
        urgent: false,
        forces: [],
        suggested: null,
        declined: [],
        carded: [],
        leaving: false,
        unknownForce: null,
        problem: null,
      },
      { kind: 'say', text: 'hello' },
      { kind: 'safety' },
    ),
    texts,
  );
