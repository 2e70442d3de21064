import { useState } from 'preact/hooks';
import { type Identifier, LINK_KINDS, type LinkKind, MAX_IDENTIFIER_CHARACTERS } from '../../src/links/kinds.ts';
import { variantsOf } from '../../src/links/variantsOf.ts';
import { KIND_WORDS } from './linkWords.ts';

interface AddLinkProps {
  readonly busy: boolean;
  readonly onAdd: (identifier: Identifier) => void;
}

/** Something that was not proposed. */
export function AddLink({ busy, onAdd }: AddLinkProps) {
  const [kind, setKind] = useState<LinkKind>('name');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: Event): void => {
    event.preventDefault();
    const identifier = { kind, text: text.trim() };
    const usable = variantsOf(identifier).length > 0;
    setWrong(!usable);
    if (!usable || busy) return;
    onAdd(identifier);
    setText('');
  };
  return (
    <form class="link-form link-add" onSubmit={add} noValidate>
      <div class="field field-kind">
        <label for="link-kind">Add another</label>
        <select id="link-kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as LinkKind)}>
          {LINK_KINDS.map((one) => (
            <option key={one} value={one}>
              {KIND_WORDS[one]}
            </option>
          ))}
        </select>
      </div>
      <div class={wrong ? 'field field-wrong' : 'field'}>
        <label for="link-text">{KIND_WORDS[kind]}</label>
        {wrong && (
          <p class="error" id="link-text-error" role="alert">
            <span class="visually-hidden">Error: </span>This cannot be a {KIND_WORDS[kind].toLowerCase()}
          </p>
        )}
        <input
          id="link-text"
          type="text"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          maxLength={MAX_IDENTIFIER_CHARACTERS}
          value={text}
          aria-invalid={wrong}
          aria-describedby={wrong ? 'link-text-error' : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button button-secondary" aria-disabled={busy}>
        Add and confirm
      </button>
    </form>
  );
}
