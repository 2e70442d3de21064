import { useId, useState } from 'preact/hooks';
import { PERSON_FIELDS } from '../../../src/interview/summarise.ts';
import { cleanText } from '../../../src/report/clean.ts';
import type { Person } from '../../../src/report/report.ts';
import { useWords } from '../words.ts';

/** More than anyone has named in one report; the free text takes any number. */
const MAX_PEOPLE = 20;

interface PeopleFormProps {
  readonly people: readonly Person[];
  /** Told of every letter, so that nothing is lost on the way back. */
  readonly onDraft: (people: readonly Person[]) => void;
  readonly onDone: (people: readonly Person[]) => void;
  readonly skipLabel: string;
}

/** The people with something in them, each with the fields that have. */
const filled = (people: readonly Person[]): Person[] =>
  people
    .map((person) => {
      const kept: Person = {};
      for (const field of PERSON_FIELDS) {
        const value = cleanText(person[field] ?? '').trim();
        if (value !== '') kept[field] = value;
      }
      return kept;
    })
    .filter((person) => Object.keys(person).length > 0);

interface FieldsProps {
  readonly person: Person;
  readonly onInput: (person: Person) => void;
}

function Fields({ person, onInput }: FieldsProps) {
  const { texts } = useWords();
  const id = useId();
  return (
    <>
      {PERSON_FIELDS.map((field) => {
        const { label, hint } = texts.person[field];
        const input = {
          id: `${id}-${field}`,
          value: person[field] ?? '',
          autocomplete: 'off',
          spellcheck: false,
          'aria-describedby': hint ? `${id}-${field}-hint` : undefined,
          onInput: (event: { currentTarget: { value: string } }) =>
            onInput({ ...person, [field]: event.currentTarget.value }),
        };
        return (
          <div class="field" key={field}>
            <label for={input.id}>{label}</label>
            {hint && (
              <p class="hint" id={`${id}-${field}-hint`}>
                {hint}
              </p>
            )}
            {field === 'description' ? <textarea rows={2} {...input} /> : <input type="text" {...input} />}
          </div>
        );
      })}
    </>
  );
}

/** People described as far as the reporter knows them. */
export function PeopleForm({ people: before, onDraft, onDone, skipLabel }: PeopleFormProps) {
  const { ui } = useWords();
  const [people, setPeople] = useState<readonly Person[]>(before.length > 0 ? before : [{}]);
  const [isEmpty, setIsEmpty] = useState(false);
  const update = (next: readonly Person[]) => {
    setPeople(next);
    setIsEmpty(false);
    onDraft(next);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const named = filled(people);
    if (named.length === 0) setIsEmpty(true);
    else onDone(named);
  };
  return (
    <form class="people" onSubmit={submit} noValidate>
      {people.map((person, index) => (
        <fieldset key={index}>
          <legend>{people.length === 1 ? ui('personTitle') : ui('personNumber', { n: index + 1 })}</legend>
          <Fields
            person={person}
            onInput={(next) => update(people.map((each, place) => (place === index ? next : each)))}
          />
          {people.length > 1 && (
            <button type="button" class="link" onClick={() => update(people.filter((_, place) => place !== index))}>
              {ui('personRemove', { n: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <p class={isEmpty ? 'error' : 'hidden'} role="alert">
        {isEmpty && ui('personEmpty', { skip: skipLabel })}
      </p>
      <div class="choices">
        <button type="submit" class="choice main">
          {ui('personDone')}
        </button>
        {people.length < MAX_PEOPLE && (
          <button type="button" class="choice" onClick={() => update([...people, {}])}>
            {ui('personAdd')}
          </button>
        )}
      </div>
    </form>
  );
}
