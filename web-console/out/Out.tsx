import { useRef, useState } from 'preact/hooks';
import type { ExportsView, ExportView } from '../../src/staff/exports/wire.ts';
import { EXPORT_KINDS, EXPORT_STATES, type ExportKind } from '../../src/triage/rules/case/exports.ts';
import { wordsOf } from '../case/caseWords.ts';
import { Part } from '../case/Part.tsx';
import { ExportItem } from './ExportItem.tsx';
import { IntelligenceForm } from './IntelligenceForm.tsx';
import type { OutContext } from './outContext.ts';
import { ReferralPackForm } from './ReferralPackForm.tsx';
import { useExports } from './useExports.ts';

const WRITE: Readonly<Record<ExportKind, string>> = {
  'intelligence-report': 'Write an intelligence report',
  'referral-pack': 'Write a referral pack',
};

/** What goes out of the service: intelligence reports and referral packs, each approved by a second person. */
export function Out(props: Omit<OutContext, 'refresh'>) {
  const { control, me } = props;
  const { exports, refresh } = useExports(props.view, props.changes, (item) => {
    const who = whoStepped(item);
    if (who !== me) control.tell(`${who}: ${exportWords(item)}.`);
  });
  const [writing, setWriting] = useState<ExportKind | undefined>();
  const context: OutContext = { ...props, refresh };
  const place = useRef<HTMLDivElement>(null);
  const write = (kind: ExportKind | undefined): void => {
    // The buttons go away and a form comes in their place, or the other way round: the keyboard stays there.
    place.current?.focus();
    setWriting(kind);
  };
  const done = (): void => write(undefined);
  return (
    <Part title="Going out" holds={holdsWords(exports)} view={props.view}>
      {exports?.exports.map((item) => (
        <ExportItem key={item.id} context={context} item={item} />
      ))}
      <div ref={place} tabIndex={-1} class="out-place">
        {exports && writing === undefined && <Begin exports={exports} onWrite={write} />}
        {writing === 'intelligence-report' && <IntelligenceForm context={context} onDone={done} />}
        {writing === 'referral-pack' && <ReferralPackForm context={context} onDone={done} />}
      </div>
    </Part>
  );
}

interface BeginProps {
  readonly exports: ExportsView;
  readonly onWrite: (kind: ExportKind) => void;
}

function Begin({ exports, onWrite }: BeginProps) {
  return (
    <div class="out-begin">
      {EXPORT_KINDS.map(({ code }) => {
        const refusal = exports.refusals[code];
        return refusal ? (
          <p key={code} class="why-not">
            {WRITE[code]}: {refusal.words}
          </p>
        ) : (
          <button key={code} type="button" class="button button-secondary" onClick={() => onWrite(code)}>
            {WRITE[code]}
          </button>
        );
      })}
    </div>
  );
}

/** Nothing, the state of the only one, or how many there are. */
function holdsWords(view: ExportsView | undefined): string {
  const [first, ...others] = view?.exports ?? [];
  if (!first) return 'Nothing';
  if (others.length === 0) return exportWords(first);
  const waiting = view?.exports.filter(({ state }) => state === 'proposed').length ?? 0;
  return `${others.length + 1} documents${waiting > 0 ? `, ${waiting} waiting for a second person` : ''}`;
}

function exportWords({ kind, state }: ExportView): string {
  return `${wordsOf(EXPORT_KINDS, kind)}: ${wordsOf(EXPORT_STATES, state)}`;
}

/** Who brought it to where it stands. */
function whoStepped({ state, proposedBy, approvedBy, refusedBy, releasedBy, acknowledgedBy }: ExportView): string {
  const by = { proposed: proposedBy, approved: approvedBy, refused: refusedBy, released: releasedBy };
  return (state === 'acknowledged' ? acknowledgedBy : by[state]) ?? proposedBy;
}
