import type { Statistics } from '../../src/staff/statistics/wire.ts';
import type { Choice } from './statisticsApi.ts';

/** As many as somebody compares. */
const YEARS_BACK = 5;

interface ChoiceFormProps {
  readonly shown: Statistics;
  /** Whether all desks together can be asked for. */
  readonly seesAll: boolean;
  readonly onChoice: (choice: Choice) => void;
}

/** Which year and which desk. */
export function ChoiceForm({ shown, seesAll, onChoice }: ChoiceFormProps) {
  const now = new Date().getUTCFullYear();
  const years = Array.from({ length: YEARS_BACK }, (_, index) => now - index);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    onChoice({ year: Number(form.get('year')), desk: String(form.get('desk') ?? '') });
  };
  return (
    <form class="audit-filter" onSubmit={submit} aria-label="Year and desk">
      <div class="field">
        <label for="stat-year">Year</label>
        <select id="stat-year" name="year">
          {[...new Set([shown.year, ...years])].map((year) => (
            <option key={year} value={year} selected={year === shown.year}>
              {year}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="stat-desk">Desk</label>
        <select id="stat-desk" name="desk">
          {seesAll && <option value="">All desks</option>}
          {shown.desks.map((desk) => (
            <option key={desk} value={desk} selected={desk === shown.desk}>
              {desk}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="button">
        Show
      </button>
    </form>
  );
}
