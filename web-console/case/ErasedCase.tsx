import { caseWords } from './caseWords.ts';
import { Message } from './Message.tsx';
import { Steps } from './Steps.tsx';
import { useCase } from './useCase.ts';

interface ErasedCaseProps {
  readonly id: string;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  readonly onChanged: () => void;
  readonly onSignedOut: () => void;
}

/** What stays of a case whose words are erased: where it ended, and what was decided. */
export function ErasedCase({ id, changes, onChanged, onSignedOut }: ErasedCaseProps) {
  const control = useCase({ id, changes, onChanged, onSignedOut });
  const { view } = control;
  if (!view) return view === undefined ? <Message control={control} /> : null;
  const lines = [
    ['Flags', caseWords.flags(view)],
    ['Grade 3x5x2', caseWords.grade(view)],
    ['Category', caseWords.categories(view)],
    ['Harm', caseWords.harm(view)],
    ['Referral to the IOPC', caseWords.referral(view)],
    ['Decision', caseWords.decision(view)],
    ['Feedback', caseWords.feedback(view)],
  ] as const;
  return (
    <section class="bench" aria-labelledby="bench">
      <h2 id="bench">Case</h2>
      <Steps stage={view.stage} />
      <dl class="details">
        {lines.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
