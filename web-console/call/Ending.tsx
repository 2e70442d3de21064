import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import type { Language } from '../../src/interview/types.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Say } from './Say.tsx';

interface EndingProps {
  readonly language: Language;
  readonly noted: boolean;
  readonly onEnd: () => void;
}

/** The last words of a call. Report and words are gone from the page by now. */
export function Ending({ language, noted, onEnd }: EndingProps) {
  const { code, ending } = scriptFor(language);
  return (
    <div class="call-narrow">
      <PageHeading title="The report is in" caption="Sent">
        The report is in
      </PageHeading>
      <Say language={language} lines={noted ? [code.right, ...ending] : ending} />
      <Notice tone="good" title="Nothing of the call is left on this page">
        <p>The report is locked for the people it is for, and the nine words are gone. Write nothing down.</p>
      </Notice>
      <button type="button" class="button" onClick={onEnd}>
        End the call
      </button>
    </div>
  );
}
