import { useState } from 'preact/hooks';
import type { ExportView } from '../../src/staff/exports/wire.ts';
import { failureWords } from './failureWords.ts';
import { takeStep } from './outApi.ts';
import type { OutContext } from './outContext.ts';
import { TextField } from './TextField.tsx';

/** What the service takes. */
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9/._-]{0,39}$/;

interface AcknowledgeFormProps {
  readonly context: OutContext;
  readonly item: ExportView;
  readonly onDone: () => void;
}

/** Records what the recipient calls what they have received. */
export function AcknowledgeForm({ context, item, onDone }: AcknowledgeFormProps) {
  const [reference, setReference] = useState('');
  const [error, setError] = useState<string | undefined>();
  const record = async (): Promise<void> => {
    const code = reference.trim();
    if (!REFERENCE.test(code)) return setError('Write their reference: letters, digits, / . _ and -, 40 at most.');
    try {
      await takeStep(context.view.id, item.id, 'acknowledge', { reference: code });
      setError(undefined);
      onDone();
      await context.refresh();
      context.control.say({ tone: 'good', words: 'The acknowledgement is recorded.' });
    } catch (failure) {
      setError(failureWords(failure));
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <TextField
        label="The recipient’s reference"
        hint="What they call it. No name of anybody: the service keeps it as it is."
        value={reference}
        onInput={setReference}
      />
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="button button-secondary">
        Record the acknowledgement
      </button>
    </form>
  );
}
