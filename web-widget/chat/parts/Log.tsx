import type { BotSaid, Message } from '../../../src/conversation/state.ts';
import { useWords } from '../words.ts';
import { BotBubble } from './BotBubble.tsx';
import { BotMark } from './icons.tsx';

interface LogProps {
  readonly messages: readonly Message[];
  /** Whether answers can still be changed. */
  readonly canChange: boolean;
  readonly onChange: (question: string) => void;
}

type Yours = Extract<Message, { from: 'you' }>;

/** What must not be overlooked is set apart. */
const looksOf = (said: BotSaid): string =>
  said.kind === 'problem' || (said.kind === 'say' && said.text === 'stopped') ? 'bubble problem' : 'bubble';

/** The last answer to each question is the one that can be changed. */
const isLast = (messages: readonly Message[], message: Yours): boolean =>
  !messages.some(
    (later) => later.from === 'you' && later.id > message.id && later.question === message.question && !later.replaced,
  );

function YourBubble({ message, change }: { message: Yours; change: (() => void) | undefined }) {
  const { texts, ui } = useWords();
  const what = message.question === undefined ? '' : (texts.questions[message.question]?.short ?? '');
  if (message.replaced) {
    return <p class="replaced">{ui('changed')}</p>;
  }
  return (
    <>
      <div class="bubble" translate={false}>
        {message.lines.map((line, index) => (
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
export function Log({ messages, canChange, onChange }: LogProps) {
  const { ui } = useWords();
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
              <YourBubble message={message} change={mayChange && question ? () => onChange(question) : undefined} />
            )}
          </div>
        );
      })}
    </div>
  );
}
