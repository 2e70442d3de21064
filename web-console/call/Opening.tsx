import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import type { Language } from '../../src/interview/types.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Say } from './Say.tsx';

interface OpeningProps {
  readonly language: Language;
  readonly onBegin: () => void;
  readonly onDrop: () => void;
}

/** Before the first question. */
export function Opening({ language, onBegin, onDrop }: OpeningProps) {
  return (
    <div class="call-narrow">
      <PageHeading title="New call" caption="New call">
        Before the first question
      </PageHeading>
      <Say language={language} lines={scriptFor(language).opening} />
      <div class="actions">
        <button type="button" class="button" onClick={onBegin}>
          Go to the questions
        </button>
        <button type="button" class="button button-secondary" onClick={onDrop}>
          The caller rang off
        </button>
      </div>
    </div>
  );
}
