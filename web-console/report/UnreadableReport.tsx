import type { Unreadable } from '../opener/protocol.ts';
import { Notice } from '../ui/Notice.tsx';
import { SaveFile } from './SaveFile.tsx';

interface UnreadableReportProps {
  readonly id: string;
  readonly reason: Unreadable;
  readonly sealed: Uint8Array<ArrayBuffer>;
  readonly onOtherKey: () => void;
}

const WORDS: Record<Unreadable, { readonly title: string; readonly text: string }> = {
  'other-key': {
    title: 'It is not sealed to this key',
    text: 'The report is whole. It was sealed to the keys that the desk had in its roster that day, and yours was not one of them, or you have unlocked another key. A colleague who was at the desk that day can open it.',
  },
  damaged: {
    title: 'It is damaged',
    text: 'The bytes that came are not the ones that were accepted, or cannot have been sealed by Candour. Try again. If it stays so, tell your administrator: the report may be whole in a backup.',
  },
  'not-a-report': {
    title: 'It opened, but it is not a report',
    text: 'Your key opened it. What is inside is not in a form that this console knows: it may come from a newer version of Candour, or from a program that is not Candour.',
  },
};

/** A report that cannot be shown: which of the reasons it is, and the file for another tool. */
export function UnreadableReport({ id, reason, sealed, onOtherKey }: UnreadableReportProps) {
  const words = WORDS[reason];
  const name = `report-${id.slice(0, 8)}.pgp`;
  return (
    <Notice tone="bad" title={words.title} role="alert">
      <p>{words.text}</p>
      <p>
        You can save the sealed file and try another tool: <code>gpg -d {name}</code>
      </p>
      <div class="actions">
        <SaveFile name={name} bytes={sealed} words="Save the sealed file" />
        {reason === 'other-key' && (
          <button type="button" class="button button-secondary" onClick={onOtherKey}>
            Use another key
          </button>
        )}
      </div>
    </Notice>
  );
}
