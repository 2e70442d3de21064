import type { BotSaid, Message } from '../../../src/conversation/state.ts';
import { questionById } from '../../../src/interview/conditions.ts';
import { interview } from '../../../src/interview/interview.ts';
import { answerLines } from '../../../src/interview/summarise.ts';
import type { Texts } from '../../../src/interview/texts/types.ts';
import type { Answers } from '../../../src/interview/types.ts';
import { useWords } from '../words.ts';
import { BotBubble } from './BotBubble.tsx';
import { BotMark } from './icons.tsx';

interface LogProps {
  readonly messages: readonly Message[];
  readonly answers: Answers;
  /** Whether answers can still be changed. */
  readonly canChange: boolean;
  readonly onChange: (question: string) => void;
}

type Yours = Extract<Message, { from: 'you' }>;

/** What must not be overlooked is set apart. */
function looksOf(said: BotSaid): string {
  if (said.kind === 'card') return 'bubble card';
  return said.kind === 'problem' || (said.kind === 'say' && said.text === 'stopped') ? 'bubble problem' : 'bubble';
}

/** The last answer to each question is the one that can be changed. */
const isLast = (messages: readonly Message[], message: Yours): boolean =>
  !messages.some(
    (later) => later.from === 'you' && later.id > message.id && later.question === message.question && !later.replaced,
  );

/** Whether the whole answer was given in this message. */
const isOnly = (messages: readonly Message[], message: Yours): boolean =>
  messages.every(
    (other) => other.from === 'bot' || other === message || other.question !== message.question || other.replaced,
  );

/** An answer that was picked, in the words of the language in use; what was typed stays as typed. */
function linesOf(message: Yours, answers: Answers, isOnly: boolean, texts: Texts): readonly string[] {
  const given = message.question === undefined ? undefined : answers[message.question];
  if (!isOnly || !given || given.open || message.question === undefined) return message.lines;
  return given.choices || given.skipped
    ? answerLines(texts, questionById(interview, message.question), given)
    : message.lines;
}

interface YourBubbleProps {
  readonly message: Yours;
  readonly lines: readonly string[];
  readonly change: (() => void) | undefined;
}

function YourBubble({ message, lines, change }: YourBubbleProps) {
  const { texts, ui } = useWords();
  const what = message.question === undefined ? '' : (texts.questions[message.question]?.short ?? '');
  if (message.replaced) {
    return <p class="replaced">{ui('changed')}</p>;
  }
  return (
    <>
      <div class="bubble" translate={false}>
        {lines.map((line, index) => (
          <p key={index}>{line}</p>
        ))}
      </div>
      {change && (
        <button type="button" class="link" aria-label={ui('changeWhat', { what })} onClick={change}>
          {ui('change')}
        </button>
      )}
    </>
  );
}

/** All that was said. New messages are read out once, as they are added. */
export function Log({ messages, answers, canChange, onChange }: LogProps) {
  const { texts, ui } = useWords();
  return (
    <div class="log" role="log" aria-label={ui('logLabel')}>
      {messages.map((message, index) => {
        const isFirst = messages[index - 1]?.from !== message.from;
        const { question } = message.from === 'you' ? message : {};
        const mayChange = canChange && message.from === 'you' && question !== undefined && isLast(messages, message);
        return (
          <div key={message.id} class={`message ${message.from}${isFirst ? ' first' : ''}`} data-message={message.id}>
            <span class="hidden">{ui(message.from === 'bot' ? 'botName' : 'youName')}: </span>
            {message.from === 'bot' ? (
              <>
                {isFirst && <BotMark />}
                <div class={looksOf(message.said)}>
                  <BotBubble said={message.said} />
                </div>
              </>
            ) : (
              <YourBubble
                message={message}
                lines={linesOf(message, answers, isOnly(messages, message), texts)}
                change={mayChange && question ? () => onChange(question) : undefined}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}
