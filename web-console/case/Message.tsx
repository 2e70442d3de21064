import { Notice } from '../ui/Notice.tsx';
import type { CaseControl } from './useCase.ts';

/** What became of the last thing that was tried, and what others have done. */
export function Message({ control: { said, news } }: { readonly control: CaseControl }) {
  return (
    <div role="status" class="said">
      {said && <Notice tone={said.tone} title={said.words} />}
      {news.map((words) => (
        <Notice key={words} tone="info" title={words} />
      ))}
    </div>
  );
}
