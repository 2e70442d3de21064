import { CameFrom } from './CameFrom.tsx';
import { Message } from './Message.tsx';
import { useCase } from './useCase.ts';

interface UnreadableCaseProps {
  readonly id: string;
  /** Grows when something has changed at the desks. */
  readonly changes: number;
  readonly onChanged: () => void;
  readonly onMoved: (desk: string) => void;
  readonly onSignedOut: () => void;
}

/** Beside a report that does not open: that it came from another desk, which has it again at a press. */
export function UnreadableCase({ id, changes, onChanged, onMoved, onSignedOut }: UnreadableCaseProps) {
  const control = useCase({ id, changes, onChanged, onSignedOut });
  const { view } = control;
  if (!view || view.allowed['return-transfer'] !== null) return null;
  return (
    <section class="bench" aria-labelledby="bench">
      <h2 id="bench">Case</h2>
      <Message control={control} />
      <CameFrom view={view} control={control} onMoved={onMoved} />
    </section>
  );
}
