import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useWords } from '../words.ts';
import { AnswerIcon, BackIcon } from './icons.tsx';

/** The room that is left is shown from here on, in bytes of UTF-8. */
const NEARLY_FULL_BYTES = 2_000;

interface ComposerProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Bytes that still fit with this text counted; negative when it is too long. */
  readonly room: number;
  readonly canGoBack: boolean;
  readonly onInput: (text: string) => void;
  readonly onAnswer: () => void;
  readonly onBack: () => void;
}

/** As tall as its text, up to what the style allows. */
function useGrow(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (element) {
      element.style.height = 'auto';
      element.style.height = text === '' ? '' : `${element.scrollHeight}px`;
    }
  }, [field, text]);
}

const hasKeyboard = (): boolean => window.matchMedia('(pointer: fine)').matches;

/** Where answers are typed. Enter answers where there is a keyboard; on a phone it starts a new line. */
export function Composer({ field, text, room, canGoBack, onInput, onAnswer, onBack }: ComposerProps) {
  const { ui } = useWords();
  useGrow(field, text);
  const isTooLong = room < 0;
  const submit = (event: Event) => {
    event.preventDefault();
    if (!isTooLong && text.trim() !== '') onAnswer();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && hasKeyboard()) submit(event);
  };
  return (
    <form class="composer" onSubmit={submit}>
      <p class={isTooLong ? 'error' : 'hint'} role="status" id="room">
        {isTooLong && ui('tooLong', { n: -room })}
        {!isTooLong && room < NEARLY_FULL_BYTES && ui('lettersLeft', { n: room })}
      </p>
      <div class="composer-line">
        <button type="button" class="back" onClick={onBack} disabled={!canGoBack}>
          <BackIcon />
          <span>{ui('back')}</span>
        </button>
        <label class="hidden" for="answer">
          {ui('answerLabel')}
        </label>
        <textarea
          ref={field}
          id="answer"
          rows={1}
          value={text}
          placeholder={ui('answerPlaceholder')}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="enter"
          aria-describedby="room enter-hint"
          aria-invalid={isTooLong ? 'true' : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="answer" aria-disabled={text.trim() === '' || isTooLong ? 'true' : undefined}>
          <AnswerIcon />
          <span>{ui('answerButton')}</span>
        </button>
      </div>
      <p class="enter-hint" id="enter-hint">
        {ui('enterHint')}
      </p>
    </form>
  );
}
