import { useId } from 'preact/hooks';
import type { SummaryRow } from '../../../src/interview/summarise.ts';
import { useWords } from '../words.ts';

interface CheckProps {
  readonly rows: readonly SummaryRow[];
  /** Name of the desk; undefined when the unit has none of the kind. */
  readonly desk: string | undefined;
  readonly urgent: boolean;
  readonly isRetry: boolean;
  readonly isLong: boolean;
  readonly onUrgent: (urgent: boolean) => void;
  readonly onChange: (question: string) => void;
  readonly onSend: () => void;
  /** To the questions that were left out, when there are any. */
  readonly onAskOn: (() => void) | undefined;
}

interface RowProps {
  readonly short: string;
  readonly lines: readonly string[];
  readonly onChange?: () => void;
}

function Row({ short, lines, onChange }: RowProps) {
  const { ui } = useWords();
  return (
    <div class="row">
      <dt>{short}</dt>
      <dd class="said" translate={false}>
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </dd>
      <dd class="row-change">
        {onChange && (
          <button type="button" class="link" aria-label={ui('changeWhat', { what: short })} onClick={onChange}>
            {ui('change')}
          </button>
        )}
      </dd>
    </div>
  );
}

/** All answers before they are sent, each with its way to change it, and who gets them. */
export function Check({ rows, desk, urgent, isRetry, isLong, onUrgent, onChange, onSend, onAskOn }: CheckProps) {
  const { ui } = useWords();
  const id = useId();
  return (
    <section class="sheet" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{ui('checkTitle')}</h2>
      <dl>
        {rows.map(({ question, short, lines }) => (
          <Row key={question} short={short} lines={lines} onChange={() => onChange(question)} />
        ))}
        {desk !== undefined && <Row short={ui('goesTo')} lines={[desk]} />}
      </dl>
      {onAskOn && (
        <button type="button" class="choice" onClick={onAskOn}>
          {ui('askOn')}
        </button>
      )}
      {desk === undefined ? (
        <p class="care">{ui('noDesk')}</p>
      ) : (
        <>
          <div class="tick">
            <input
              type="checkbox"
              id={`${id}-urgent`}
              checked={urgent}
              aria-describedby={`${id}-urgent-hint`}
              onChange={(event) => onUrgent(event.currentTarget.checked)}
            />
            <label for={`${id}-urgent`}>{ui('urgent')}</label>
            <p class="hint" id={`${id}-urgent-hint`}>
              {ui('urgentHint')}
            </p>
          </div>
          {isLong && <p class="care">{ui('longer')}</p>}
          <button type="button" class="send" onClick={onSend}>
            {ui(isRetry ? 'retry' : 'send')}
          </button>
          <p class="hint">{ui('sendHint')}</p>
        </>
      )}
    </section>
  );
}
