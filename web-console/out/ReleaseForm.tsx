import { useState } from 'preact/hooks';
import type { ExportView } from '../../src/staff/exports/wire.ts';
import { Notice } from '../ui/Notice.tsx';
import type { OutContext } from './outContext.ts';
import { type GivenKey, RecipientKeys } from './RecipientKeys.tsx';
import type { ReadExport } from './readKept.ts';
import { type Released, releasePaper } from './releasePaper.ts';

interface ReleaseFormProps {
  readonly context: OutContext;
  readonly item: ExportView;
  readonly read: ReadExport;
  readonly onReleased: (released: Released) => void;
}

/** Makes the files of what was approved: a PDF, and the same one signed and sealed. */
export function ReleaseForm({ context, item, read, onReleased }: ReleaseFormProps) {
  const [keys, setKeys] = useState<readonly GivenKey[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const release = async (): Promise<void> => {
    setBusy(true);
    const made = await releasePaper(
      context,
      read,
      keys.map(({ source }) => source),
    );
    setBusy(false);
    if (typeof made === 'string') return setError(made);
    setError(undefined);
    onReleased(made);
    await context.refresh();
    const next = item.kind === 'referral-pack' ? ' When the IOPC has them, record that it was referred.' : '';
    context.control.say({ tone: 'good', words: `It is released. Save the files: they are kept nowhere else.${next}` });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void release();
      }}
    >
      <RecipientKeys keyring={context.keyring} keys={keys} onKeys={setKeys} />
      {keys.length === 0 && (
        <Notice tone="warn" title="Without a recipient’s key the sealed file opens at this desk alone" />
      )}
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <button type="submit" class="button" aria-disabled={busy}>
        {releaseWords(item, busy)}
      </button>
    </form>
  );
}

function releaseWords({ state }: ExportView, busy: boolean): string {
  if (busy) return 'Making the files…';
  return state === 'released' ? 'Make the files again' : 'Release it';
}
