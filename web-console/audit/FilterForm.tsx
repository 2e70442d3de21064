import type { Filter } from './auditApi.ts';
import { actionWords } from './auditWords.ts';

interface FilterFormProps {
  readonly actions: readonly string[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** What to show: by person, action, report and day. */
export function FilterForm({ actions, filter, onFilter }: FilterFormProps) {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const read = (name: keyof Filter): string => String(form.get(name) ?? '').trim();
    onFilter({ actor: read('actor'), action: read('action'), report: read('report').toLowerCase(), day: read('day') });
  };
  return (
    <form class="audit-filter" onSubmit={submit} aria-label="Filter">
      <div class="field">
        <label for="audit-actor">Person</label>
        <input id="audit-actor" name="actor" autocomplete="off" spellcheck={false} defaultValue={filter.actor} />
      </div>
      <div class="field">
        <label for="audit-action">Action</label>
        <select id="audit-action" name="action">
          <option value="">Every action</option>
          {actions.map((action) => (
            <option key={action} value={action} selected={action === filter.action}>
              {actionWords(action)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="audit-day">Day</label>
        <input id="audit-day" name="day" type="date" defaultValue={filter.day} />
      </div>
      <div class="field audit-report">
        <label for="audit-report">Report’s id</label>
        <input id="audit-report" name="report" autocomplete="off" spellcheck={false} defaultValue={filter.report} />
      </div>
      <button type="submit" class="button">
        Show
      </button>
    </form>
  );
}
