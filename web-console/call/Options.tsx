import { contacts } from '../../src/interview/contacts.ts';
import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import type { Language, Option } from '../../src/interview/types.ts';
import type { FieldsProps } from './Fields.tsx';
import { pickedWith } from './pickedWith.ts';
import { Say } from './Say.tsx';

interface OptionsProps extends FieldsProps {
  readonly legend: string;
  readonly isSeveral: boolean;
  readonly language: Language;
}

/** Answers to pick, in the words that the caller hears. */
export function Options({
  question,
  words,
  texts,
  draft,
  pointed,
  legend,
  isSeveral,
  language,
  onChange,
}: OptionsProps) {
  const { choices } = draft;
  const readAloud = scriptFor(language).questions[question.id]?.readAnswers === true;
  const options = question.options ?? [];
  const outside = options.find((option) => option.outside !== undefined && choices.includes(option.id));
  const pick = (id: string): void =>
    onChange({ ...draft, choices: isSeveral ? pickedWith(question, choices, id) : [id] });
  return (
    <fieldset class="call-choice">
      <legend class={readAloud ? 'say-label' : 'visually-hidden'}>
        {readAloud && 'Read out'} <span class="visually-hidden">{legend}</span>
      </legend>
      <div class={readAloud ? 'call-options call-options-read' : 'call-options'}>
        {options.map(({ id }) => (
          <label key={id} class="call-option" lang={language}>
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={question.id}
              value={id}
              checked={choices.includes(id)}
              onChange={() => pick(id)}
            />
            <span>
              {words.options?.[id]?.label ?? id}
              {words.options?.[id]?.hint !== undefined && (
                <span class="call-option-hint">{words.options[id]?.hint}</span>
              )}
              {pointed.includes(id) && words.options?.[id]?.suggest !== undefined && (
                <span class="call-option-ask">{words.options[id]?.suggest}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      {outside && (
        <Say language={language} lines={[scriptFor(language).outside, ...reachOf(outside, texts.contacts)]} />
      )}
    </fieldset>
  );
}

/** Name, number and address of somebody outside, to be read out. */
function reachOf(option: Option, names: Readonly<Record<string, { name: string }>>): string[] {
  const contact = contacts.find(({ id }) => id === option.outside);
  if (!contact) return [];
  return [[names[contact.id]?.name, contact.phone, contact.web].filter((part) => part !== undefined).join(' – ')];
}
