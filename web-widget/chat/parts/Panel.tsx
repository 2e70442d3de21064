import type { Action, Conversation } from '../../../src/conversation/state.ts';
import { deskKindsFor } from '../../../src/interview/deskKindsFor.ts';
import { interview } from '../../../src/interview/interview.ts';
import { nextQuestion } from '../../../src/interview/nextQuestion.ts';
import { summarise } from '../../../src/interview/summarise.ts';
import { typedBytes } from '../../../src/interview/typedBytes.ts';
import { pickTwo } from '../../../src/receipt/pickTwo.ts';
import { TEXT_ONLY_BYTES } from '../../../src/report/sizes.ts';
import type { QuestionDraft } from '../useDrafts.ts';
import type { Sending as SendingHandle } from '../useSending.ts';
import { useWords } from '../words.ts';
import { Check } from './Check.tsx';
import { Code } from './Code.tsx';
import { ConfirmCode } from './ConfirmCode.tsx';
import { Ended } from './Ended.tsx';
import { QuestionPanel } from './QuestionPanel.tsx';
import { Sending } from './Sending.tsx';

interface PanelProps {
  readonly conversation: Conversation;
  readonly hostForce: string;
  readonly draft: QuestionDraft;
  readonly sending: SendingHandle;
  readonly dispatch: (action: Action) => void;
}

function CheckPanel({ conversation, sending, dispatch }: PanelProps) {
  const { texts } = useWords();
  const { walk, urgent, problem } = conversation;
  const [kind = 'ccu'] = deskKindsFor(interview, walk.answers);
  const name = sending.desk?.name[texts.language];
  return (
    <Check
      rows={summarise(interview, walk.answers, texts)}
      desk={sending.desk === undefined ? undefined : (name ?? texts.desks[kind])}
      urgent={urgent}
      isRetry={problem !== null}
      isLong={typedBytes(walk.answers) > TEXT_ONLY_BYTES}
      onUrgent={(next) => dispatch({ type: 'urgent', urgent: next })}
      onChange={(question) => dispatch({ type: 'change', question })}
      onSend={sending.send}
      onAskOn={walk.enough && nextQuestion(interview, walk.answers) ? () => dispatch({ type: 'ask-on' }) : undefined}
    />
  );
}

/** What the reporter can do now. */
export function Panel(props: PanelProps) {
  const { ui } = useWords();
  const { conversation, sending, dispatch } = props;
  const { phase, sealing, walk } = conversation;
  switch (phase.name) {
    case 'sending':
      return <Sending step={phase.step} />;
    case 'code':
      return (
        <Code words={phase.words} onWritten={() => dispatch({ type: 'written', ask: pickTwo(phase.words.length) })} />
      );
    case 'confirming':
      return (
        <ConfirmCode
          words={phase.words}
          ask={phase.ask}
          onShowAgain={() => dispatch({ type: 'show-again' })}
          onDone={(confirmed) => dispatch({ type: 'noted', confirmed })}
        />
      );
    case 'ended':
      return <Ended cleared={phase.cleared} onClear={() => dispatch({ type: 'clear' })} />;
    case 'talking':
      break;
  }
  if (sealing.name === 'stopped') {
    return (
      <div class="choices">
        {!sealing.isTrying && (
          <button type="button" class="choice main" onClick={sending.reopen}>
            {ui('retry')}
          </button>
        )}
        <p role="status">{sealing.isTrying && ui('retrying')}</p>
      </div>
    );
  }
  return walk.at === null ? <CheckPanel {...props} /> : <QuestionPanel {...props} />;
}
