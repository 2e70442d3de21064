import type { QueueFilter } from '../../src/staff/queue/wire.ts';
import { CATEGORIES } from '../../src/triage/rules/case/categories.ts';
import { FLAGS } from '../../src/triage/rules/case/flags.ts';
import { PRIORITIES } from '../../src/triage/rules/case/priorities.ts';
import { channelWords, stateWords } from './reportWords.ts';

interface FiltersProps {
  readonly filter: QueueFilter;
  readonly onChange: (filter: QueueFilter) => void;
}

type Field = keyof QueueFilter;

const STATES = ['RECEIVED', 'OPENED', 'CONFLICT_CHECKED', 'ASSESSED', 'DECIDED', 'FEEDBACK_SENT', 'REOPENED'];
const CHANNELS = ['chat', 'plain', 'email', 'hotline'];

const FIELDS: readonly { field: Field; label: string; options: readonly (readonly [string, string])[] }[] = [
  { field: 'state', label: 'State', options: STATES.map((state) => [state, stateWords(state)]) },
  {
    field: 'priority',
    label: 'Marked by the reporter',
    options: [
      ['true', 'Marked as urgent'],
      ['false', 'Not marked'],
    ],
  },
  {
    field: 'assessed',
    label: 'Priority',
    options: [...PRIORITIES.map(({ code, words }) => [code, words] as const), ['none', 'Not assessed']],
  },
  {
    field: 'age',
    label: 'Received',
    options: [
      ['day', 'Within a day'],
      ['week', 'Within a week'],
      ['older', 'Longer ago'],
    ],
  },
  { field: 'channel', label: 'Came by', options: CHANNELS.map((channel) => [channel, channelWords(channel)]) },
  {
    field: 'category',
    label: 'Category',
    options: CATEGORIES.map(({ code, words }) => [code, `${code}: ${words}`]),
  },
  { field: 'flag', label: 'Flag', options: FLAGS.map(({ code, words }) => [code, words]) },
];

/** Narrows a view of the queue. It stays open while something is chosen, so that nobody overlooks it. */
export function Filters({ filter, onChange }: FiltersProps) {
  const on = Object.values(filter).filter((value) => value !== undefined).length;
  return (
    <details class="filters" open={on > 0 || undefined}>
      <summary>Filter{on > 0 && ` (${on} on)`}</summary>
      <div class="filter-fields">
        {FIELDS.map(({ field, label, options }) => (
          <div key={field} class="field">
            <label for={`filter-${field}`}>{label}</label>
            <select
              id={`filter-${field}`}
              value={filter[field] ?? ''}
              onChange={(event) => onChange(changed(filter, field, event.currentTarget.value))}
            >
              <option value="">Any</option>
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </div>
        ))}
        {on > 0 && (
          <button type="button" class="button button-secondary" onClick={() => onChange({})}>
            Clear filters
          </button>
        )}
      </div>
    </details>
  );
}

function changed(filter: QueueFilter, field: Field, value: string): QueueFilter {
  const { [field]: _before, ...others } = filter;
  return value === '' ? others : ({ ...others, [field]: value } as QueueFilter);
}
