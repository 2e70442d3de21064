import { Notice } from '../ui/Notice.tsx';
import type { CaseControl } from './useCase.ts';

/** What became of the last thing that was tried. */
export function Message({ control: { said } }: { readonly control: CaseControl }) {
  return (
    <div role="status" class="said">
      {said && <Notice tone={said.tone} title={said.words} />}
    </div>
  );
}
