import type { Me } from '../../src/staff/wire.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import { Asking } from './Asking.tsx';
import { CallHead } from './CallHead.tsx';
import { ConfirmWords } from './ConfirmWords.tsx';
import { Ending } from './Ending.tsx';
import { Opening } from './Opening.tsx';
import { ReadCode } from './ReadCode.tsx';
import { Sending } from './Sending.tsx';
import type { Calls } from './useCalls.ts';

/** What a call handler works in: one call after the other, and nothing of the ones before. */
export function CallDesk({ me, calls }: { readonly me: Me; readonly calls: Calls }) {
  const { call, dispatch, end } = calls;
  if (!call) return <Waiting unit={me.unit} onBegin={calls.begin} />;
  const { phase } = call;
  return (
    <>
      <CallHead call={call} dispatch={dispatch} onDrop={end} />
      {phase.name === 'opening' && (
        <Opening language={call.language} onBegin={() => dispatch({ type: 'begin' })} onDrop={end} />
      )}
      {phase.name === 'asking' && <Asking call={call} calls={calls} />}
      {phase.name === 'sending' && <Sending />}
      {phase.name === 'code' && (
        <ReadCode language={call.language} words={phase.words} group={phase.group} dispatch={dispatch} />
      )}
      {phase.name === 'confirm' && (
        <ConfirmWords language={call.language} words={phase.words} ask={phase.ask} dispatch={dispatch} />
      )}
      {phase.name === 'ending' && <Ending language={call.language} noted={phase.noted} onEnd={end} />}
    </>
  );
}

/** Between calls. */
function Waiting({ unit, onBegin }: { readonly unit: string; readonly onBegin: () => void }) {
  return (
    <div class="narrow">
      <PageHeading title="Calls to 101" caption={unit}>
        Calls to 101
      </PageHeading>
      <p class="lead">
        For somebody who calls about wrongdoing by police and does not want to say who they are. You read a script, type
        what they say, and it is sealed on this computer.
      </p>
      <h2 class="call-rules-title">What keeps the caller safe</h2>
      <ul class="call-rules">
        <li>Do not ask for a name or a number, and do not write down the one that shows.</li>
        <li>Make no incident and no log entry of it, unless somebody is in danger. Tell nobody about it.</li>
        <li>Look nobody up: not the caller, not the person it is about.</li>
        <li>Type the caller’s own words. Do not tidy them up, and do not judge them.</li>
        <li>
          If you know the person it is about, say so. Offer another call handler, or Crimestoppers on 0800 085 0000.
        </li>
      </ul>
      <button type="button" class="button" onClick={onBegin}>
        Begin a call
      </button>
    </div>
  );
}
