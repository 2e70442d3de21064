import { applicableQuestions, isSettled } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import { questionTexts } from '../../src/interview/labels.ts';
import { startWalk } from '../../src/interview/startWalk.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { Given } from '../../src/interview/types.ts';
import type { Call, CallAction } from './call.ts';

interface OutlineProps {
  readonly call: Call;
  readonly dispatch: (action: CallAction) => void;
}

const MARKS = { answered: '✓', skipped: '–', open: '' } as const;
const STATES = { answered: 'answered', skipped: 'no answer', open: 'not asked yet' } as const;

const stateOf = (given: Given | undefined): keyof typeof MARKS => {
  if (!isSettled(given)) return 'open';
  return given.skipped ? 'skipped' : 'answered';
};

/** All questions that these answers lead to. Each can be gone to: callers say things in their own order. */
export function Outline({ call, dispatch }: OutlineProps) {
  const { at, answers, enough } = call.walk;
  const next = startWalk(interview, answers, enough).at;
  const questions = applicableQuestions(interview, answers);
  return (
    <nav class="outline" aria-label="Questions">
      <ol>
        {questions.map(({ id, required }) => {
          const state = stateOf(answers[id]);
          return (
            <li key={id}>
              <button
                type="button"
                class={`outline-item outline-${state}`}
                aria-current={id === at ? 'step' : undefined}
                onClick={() => dispatch({ type: 'go', question: id })}
              >
                <span class="outline-mark" aria-hidden="true">
                  {MARKS[state]}
                </span>
                <span>
                  {questionTexts(en, id).short}
                  {required && state === 'open' && <span class="outline-needed"> needed</span>}
                  <span class="visually-hidden">, {STATES[state]}</span>
                </span>
              </button>
            </li>
          );
        })}
        {at !== next && (
          <li>
            <button type="button" class="link-button outline-on" onClick={() => dispatch({ type: 'on' })}>
              {next === null ? 'On to reading it back' : 'On to the next open question'}
            </button>
          </li>
        )}
      </ol>
    </nav>
  );
}
