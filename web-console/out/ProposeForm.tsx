import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ExportRecipient } from '../../src/triage/rules/case/exports.ts';
import type { OutContext } from './outContext.ts';
import { PaperView } from './PaperView.tsx';
import type { Paper } from './paper/paper.ts';
import { proposePaper } from './proposePaper.ts';

interface ProposeFormProps {
  readonly context: OutContext;
  readonly recipient: ExportRecipient;
  /** The document as it stands. */
  readonly paper: () => Paper;
  /** What has to be there first; undefined where nothing lacks. */
  readonly lacks: () => string | undefined;
  readonly onDone: () => void;
  readonly children: ComponentChildren;
}

/** Writes a document, shows it as it will go out, and proposes it to a second person. */
export function ProposeForm({ context, recipient, paper, lacks, onDone, children }: ProposeFormProps) {
  const [failure, setFailure] = useState<string | undefined>();
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState(false);
  const [sending, setSending] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (lacks() !== undefined) return;
    setSending(true);
    const failed = await proposePaper(context, paper(), recipient);
    setSending(false);
    setFailure(failed);
    if (failed !== undefined) return;
    await context.refresh();
    context.control.say({ tone: 'good', words: 'It is proposed. A second person has to approve it.' });
    onDone();
  };
  const error = (tried ? lacks() : undefined) ?? failure;
  return (
    <form
      class="out-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void submit();
      }}
    >
      {children}
      {shown && <PaperView paper={paper()} />}
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <p class="hint">Sealed on this device to the keys of the desk. Nothing goes out yet.</p>
      <div class="part-actions">
        <button type="submit" class="button" aria-disabled={sending}>
          Seal and propose
        </button>
        <button
          type="button"
          class="button button-secondary"
          aria-expanded={shown}
          onClick={() => setShown((before) => !before)}
        >
          {shown ? 'Hide the document' : 'Show the document'}
        </button>
        <button type="button" class="button button-secondary" onClick={onDone}>
          Drop it
        </button>
      </div>
    </form>
  );
}
