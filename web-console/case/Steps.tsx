import type { CaseView } from '../../src/staff/casework/wire.ts';

const STEPS = [
  ['OPENED', 'Opened'],
  ['CONFLICT_CHECKED', 'Conflict check'],
  ['ASSESSED', 'Assessed'],
  ['DECIDED', 'Decided'],
  ['FEEDBACK_SENT', 'Feedback'],
  ['CLOSED', 'Closed'],
] as const;

/** Where a case stands. */
export function Steps({ stage }: { readonly stage: CaseView['stage'] }) {
  const reached = STEPS.findIndex(([code]) => code === (stage === 'REOPENED' ? 'OPENED' : stage));
  return (
    <ol class="steps" aria-label="Where the case stands">
      {STEPS.map(([code, words], index) => (
        <li
          key={code}
          class={index <= reached ? 'step step-done' : 'step'}
          aria-current={index === reached ? 'step' : undefined}
        >
          {stage === 'REOPENED' && code === 'OPENED' ? 'Reopened' : words}
          {index <= reached && <span class="visually-hidden">{index === reached ? ', here' : ', done'}</span>}
        </li>
      ))}
    </ol>
  );
}
