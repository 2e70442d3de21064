import { useRef } from 'preact/hooks';

type Field = HTMLTextAreaElement | HTMLInputElement;

export interface Typed {
  /** To be told of every key that is pressed in what is watched. */
  readonly onInput: (event: Event) => void;
  /** Words that stand in its fields now and that somebody typed. */
  readonly words: () => string[];
}

/** Knows which fields somebody has typed words in, so that these can be given back when the fields have to go. */
export function useTyped(): Typed {
  const fields = useRef(new Set<Field>());
  return {
    onInput: ({ target }) => {
      if (isOfWords(target)) fields.current.add(target);
    },
    words: () =>
      [...fields.current].filter((one) => one.isConnected && one.value.trim() !== '').map((one) => one.value),
  };
}

/** A passphrase that is being shown is a field of text too, and no words. */
function isOfWords(target: EventTarget | null): target is Field {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === 'text' && !target.closest('.passphrase');
}
