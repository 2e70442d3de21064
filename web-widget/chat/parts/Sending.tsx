import type { SendStep } from '../../../src/interview/texts/types.ts';
import { useWords } from '../words.ts';

const STEPS: readonly SendStep[] = ['keys', 'locking', 'challenge', 'sending'];

/** What is being done with the report right now. */
export function Sending({ step }: { step: SendStep }) {
  const { texts, ui } = useWords();
  const at = STEPS.indexOf(step);
  return (
    <section class="sheet" aria-label={ui('sendingTitle')}>
      <h2>{ui('sendingTitle')}</h2>
      <div class="bar" aria-hidden="true">
        {STEPS.map((each, index) => (
          <span key={each} class={index < at ? 'past' : index === at ? 'now' : ''} />
        ))}
      </div>
      <p role="status">{texts.steps[step]}</p>
    </section>
  );
}
