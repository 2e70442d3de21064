import { interview } from '../../src/interview/interview.ts';
import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import { summarise } from '../../src/interview/summarise.ts';
import type { Texts } from '../../src/interview/texts/types.ts';
import { Notice } from '../ui/Notice.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import type { Call, SendProblem } from './call.ts';
import { Say } from './Say.tsx';
import { type Calls, deskOf } from './useCalls.ts';

interface CheckProps {
  readonly call: Call;
  readonly calls: Calls;
  readonly texts: Texts;
}

const AGAIN = 'What they said is still here. Sending again never counts twice.';

const PROBLEMS: Record<SendProblem, string> = {
  unreachable: `No answer came, so it is not known whether it arrived. ${AGAIN}`,
  server: `The service failed, so it is not known whether it arrived. ${AGAIN}`,
  busy: `The service is busy. Wait a minute, then send it again. ${AGAIN}`,
  desk: `The service knows no such desk just now. ${AGAIN}`,
  roster: `The unit’s list of desks and keys has run out or cannot be trusted, so nothing can be sealed. ${AGAIN}`,
  refused: `The service did not take it. ${AGAIN}`,
  device: `Something went wrong on this computer while it was sealed. ${AGAIN}`,
  'too-large': 'It is too long. Shorten what happened, then send it.',
};

/** The answers to read back, who gets them, and the button that sends. */
export function Check({ call, calls, texts }: CheckProps) {
  const { dispatch, desks } = calls;
  const script = scriptFor(call.language);
  const desk = deskOf(call, desks);
  return (
    <div class="call-check">
      <PageHeading title="Read it back" caption="Nothing has been sent">
        Read it back
      </PageHeading>
      {call.problem && (
        <Notice tone="bad" title="It was not sent" role="alert">
          <p>{PROBLEMS[call.problem]}</p>
          <Say language={call.language} lines={[script.notSent]} />
        </Notice>
      )}
      <Say language={call.language} lines={script.check} />
      <dl class="answers" lang={call.language}>
        {summarise(interview, call.walk.answers, texts).map(({ question, short, lines }) => (
          <div class="answer" key={question}>
            <dt>{short}</dt>
            <dd class="words">
              {lines.map((line, index) => (
                <p key={index} dir="auto">
                  {line}
                </p>
              ))}
            </dd>
            <dd class="call-change">
              <button
                type="button"
                class="link-button"
                lang="en"
                aria-label={`Change: ${short}`}
                onClick={() => dispatch({ type: 'go', question })}
              >
                Change
              </button>
            </dd>
          </div>
        ))}
        <div class="answer">
          <dt>{texts.ui.goesTo}</dt>
          <dd>{desk ? <strong>{desk.name[call.language]}</strong> : <NoDesk calls={calls} />}</dd>
        </div>
      </dl>
      <Say language={call.language} lines={[script.urgent]} />
      <label class="check">
        <input
          type="checkbox"
          checked={call.urgent}
          onChange={(event) => dispatch({ type: 'urgent', urgent: event.currentTarget.checked })}
        />
        <span>The caller agrees: mark it as urgent, in clear</span>
      </label>
      {desk && (
        <button type="button" class="button" onClick={() => void calls.send()}>
          {call.problem ? 'Send it again' : 'Seal and send'}
        </button>
      )}
    </div>
  );
}

function NoDesk({ calls }: { readonly calls: Calls }) {
  if (calls.desks === 'loading') return <p>Looking for the unit’s desks…</p>;
  return (
    <>
      <p>
        <strong>
          {calls.desks === 'none'
            ? 'The unit’s list of desks and keys could not be had, or cannot be trusted.'
            : 'The unit has no desk that may get this. The caller can change the answer, or go to the IOPC or Crimestoppers.'}
        </strong>
      </p>
      <button type="button" class="button button-secondary" onClick={calls.lookAgain}>
        Look again
      </button>
    </>
  );
}
