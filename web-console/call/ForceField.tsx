import { findForces } from '../../src/interview/findForces.ts';
import { forceName } from '../../src/interview/labels.ts';
import { FORCE_OTHER } from '../../src/interview/types.ts';
import type { FieldsProps } from './Fields.tsx';

/** The force by its name or a town; those that fit are picked from a list. */
export function ForceField({ question, words, texts, draft, onChange }: FieldsProps) {
  const [picked] = draft.choices;
  const typed = draft.text.trim();
  const found = typed === '' ? [] : findForces(typed);
  const choose = (id: string, text: string): void => onChange({ ...draft, choices: [id], text });
  return (
    <>
      <div class="field">
        <label for="force">Name of the force, or a town</label>
        <input
          id="force"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={draft.text}
          onInput={(event) => onChange({ ...draft, choices: [], text: event.currentTarget.value })}
        />
      </div>
      <p class="visually-hidden" role="status">
        {found.length > 0 && `${found.length} forces fit`}
      </p>
      <fieldset class="call-choice">
        <legend class="visually-hidden">Forces</legend>
        <div class="call-options">
          {found.map(({ id }) => (
            <label key={id} class="call-option">
              <input
                type="radio"
                name="force-found"
                value={id}
                checked={picked === id}
                onChange={() => choose(id, draft.text)}
              />
              <span lang={texts.language}>{forceName(texts, id)}</span>
            </label>
          ))}
          {typed !== '' && (
            <label class="call-option">
              <input
                type="radio"
                name="force-found"
                value={FORCE_OTHER}
                checked={picked === FORCE_OTHER}
                onChange={() => choose(FORCE_OTHER, draft.text)}
              />
              <span>Keep “{typed}” as it is typed</span>
            </label>
          )}
          {question.options?.map(({ id }) => (
            <label key={id} class="call-option" lang={texts.language}>
              <input
                type="radio"
                name="force-found"
                value={id}
                checked={picked === id}
                onChange={() => choose(id, '')}
              />
              <span>{words.options?.[id]?.label ?? id}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
