export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Set apart from the answers: a way on, not an answer. */
  readonly isQuiet?: boolean;
  /** The main way on. */
  readonly isMain?: boolean;
}

interface ChoicesProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** What was picked before, when an answer is changed. */
  readonly picked: readonly string[];
  readonly onPick: (id: string) => void;
}

const className = ({ isQuiet, isMain, hint }: Choice): string =>
  ['choice', isQuiet && 'quiet', isMain && 'main', hint && 'explained'].filter(Boolean).join(' ');

/** Answers to pick. */
export const Choices = ({ label, choices, picked, onPick }: ChoicesProps) => (
  <div class={choices.some((choice) => choice.hint) ? 'choices tall' : 'choices'} role="group" aria-label={label}>
    {choices.map((choice) => (
      <button
        key={choice.id}
        type="button"
        class={className(choice)}
        aria-pressed={picked.includes(choice.id) ? 'true' : undefined}
        onClick={() => onPick(choice.id)}
      >
        <span class="choice-label">{choice.label}</span>
        {choice.hint && <span class="choice-hint">{choice.hint}</span>}
      </button>
    ))}
  </div>
);
