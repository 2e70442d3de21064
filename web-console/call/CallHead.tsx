import { useState } from 'preact/hooks';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import type { Language } from '../../src/interview/types.ts';
import { type Call, type CallAction, holdsWords } from './call.ts';
import { DropDialog } from './DropDialog.tsx';

interface CallHeadProps {
  readonly call: Call;
  readonly dispatch: (action: CallAction) => void;
  readonly onDrop: () => void;
}

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['cy', 'Cymraeg'],
];

/** Over the whole call: the caller's language, what to do in danger, and the way out. */
export function CallHead({ call, dispatch, onDrop }: CallHeadProps) {
  const [dropping, setDropping] = useState(false);
  const complete = LANGUAGES.filter(([language]) => textsFor(language) !== undefined);
  return (
    <div class="call-head">
      <p class="call-danger">
        <strong>Somebody in danger now?</strong> Get help first. What you typed waits here.
      </p>
      <div class="call-tools">
        {complete.length > 1 && (
          <fieldset class="call-language">
            <legend>Script in</legend>
            {complete.map(([language, name]) => (
              <label key={language} lang={language}>
                <input
                  type="radio"
                  name="call-language"
                  checked={call.language === language}
                  onChange={() => dispatch({ type: 'language', language })}
                />
                {name}
              </label>
            ))}
          </fieldset>
        )}
        {holdsWords(call) && (
          <button type="button" class="button button-quiet" onClick={() => setDropping(true)}>
            Drop this call
          </button>
        )}
      </div>
      {dropping && <DropDialog onDrop={onDrop} onStay={() => setDropping(false)} />}
    </div>
  );
}
