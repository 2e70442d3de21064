import { useWords } from '../words.ts';
import { Points } from './Points.tsx';

/** What to know before the first word: how to get away, and what is recorded and what is not. */
export function Safety() {
  const { safety } = useWords().texts;
  return (
    <>
      <p class="card-title">{safety.title}</p>
      <Points points={safety.points} />
      <details>
        <summary>{safety.recordedTitle}</summary>
        <p class="small-title">{safety.recordedLabel}</p>
        <Points points={safety.recorded} />
        <p class="small-title">{safety.notRecordedLabel}</p>
        <Points points={safety.notRecorded} />
        <p class="small-title">{safety.honestLabel}</p>
        <Points points={safety.honest} />
      </details>
    </>
  );
}
