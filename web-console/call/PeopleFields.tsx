import { PERSON_FIELDS } from '../../src/interview/summarise.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { Person } from '../../src/report/report.ts';

/** More than anyone has named in one report; the story takes any number. */
const MAX_PEOPLE = 20;

interface PeopleFieldsProps {
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}

/** People described as far as the caller knows them. */
export function PeopleFields({ people, onChange }: PeopleFieldsProps) {
  const shown = people.length > 0 ? people : [{}];
  const set = (place: number, person: Person): void =>
    onChange(shown.map((each, index) => (index === place ? person : each)));
  return (
    <>
      {shown.map((person, place) => (
        <fieldset class="call-person" key={place}>
          <legend>{shown.length === 1 ? 'The person' : `Person ${place + 1}`}</legend>
          <div class="call-person-fields">
            {PERSON_FIELDS.map((field) => (
              <div class={field === 'description' ? 'field call-person-wide' : 'field'} key={field}>
                <label for={`person-${place}-${field}`}>{en.person[field].label}</label>
                {field === 'description' ? (
                  <textarea
                    id={`person-${place}-${field}`}
                    rows={2}
                    autocomplete="off"
                    value={person[field] ?? ''}
                    onInput={(event) => set(place, { ...person, [field]: event.currentTarget.value })}
                  />
                ) : (
                  <input
                    id={`person-${place}-${field}`}
                    type="text"
                    autocomplete="off"
                    spellcheck={false}
                    value={person[field] ?? ''}
                    onInput={(event) => set(place, { ...person, [field]: event.currentTarget.value })}
                  />
                )}
              </div>
            ))}
          </div>
          {shown.length > 1 && (
            <button
              type="button"
              class="link-button"
              onClick={() => onChange(shown.filter((_, index) => index !== place))}
            >
              Remove person {place + 1}
            </button>
          )}
        </fieldset>
      ))}
      {shown.length < MAX_PEOPLE && (
        <button type="button" class="button button-secondary" onClick={() => onChange([...shown, {}])}>
          Add another person
        </button>
      )}
    </>
  );
}
