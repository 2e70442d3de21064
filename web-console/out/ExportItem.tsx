import { useEffect, useRef, useState } from 'preact/hooks';
import { encodeBase64Url } from '../../src/envelope/base64url.ts';
import type { ExportView } from '../../src/staff/exports/wire.ts';
import { EXPORT_KINDS, EXPORT_STATES } from '../../src/triage/rules/case/exports.ts';
import { wordsOf } from '../case/caseWords.ts';
import { momentWords } from '../queue/timeWords.ts';
import { Notice } from '../ui/Notice.tsx';
import { Tag, type TagTone } from '../ui/Tag.tsx';
import { AcknowledgeForm } from './AcknowledgeForm.tsx';
import { Findings } from './Findings.tsx';
import { failureWords } from './failureWords.ts';
import { takeStep } from './outApi.ts';
import type { OutContext } from './outContext.ts';
import { PaperView } from './PaperView.tsx';
import { wordsOfRecipient } from './paper/intelligencePaper.ts';
import { tellsOfSource } from './paper/tellsOfSource.ts';
import { ReleasedFiles } from './ReleasedFiles.tsx';
import { ReleaseForm } from './ReleaseForm.tsx';
import { checkKept, type ReadExport, readKept } from './readKept.ts';
import type { Released } from './releasePaper.ts';

const TONES: Readonly<Record<ExportView['state'], TagTone>> = {
  proposed: 'warn',
  approved: 'strong',
  refused: 'plain',
  released: 'strong',
  acknowledged: 'plain',
};

interface ExportItemProps {
  readonly context: OutContext;
  readonly item: ExportView;
}

/** Something that goes out: where it stands, what it says once it is read, and what can be done next. */
export function ExportItem({ context, item }: ExportItemProps) {
  const [read, setRead] = useState<ReadExport | undefined>();
  const [error, setError] = useState<string | undefined>();
  const article = useRef<HTMLElement>(null);
  const { refusals, state } = item;
  // What is pressed goes away with what it did, and must not take the keyboard's place with it.
  const stay = (): void => article.current?.focus();
  const open = async (): Promise<void> => {
    const found = await readKept(context, item);
    if (typeof found !== 'string') stay();
    setError(typeof found === 'string' ? found : undefined);
    setRead(typeof found === 'string' ? undefined : found);
  };
  // A colleague approves what is open here: what was read stays, and their approval is checked against it.
  const isChecked = read === undefined || read.checked === item.approval;
  useEffect(() => {
    if (isChecked || !read) return undefined;
    let isCurrent = true;
    void checkKept(context, item, read.kept).then((found) => {
      if (!isCurrent) return;
      setError(typeof found === 'string' ? found : undefined);
      setRead(typeof found === 'string' ? undefined : found);
    });
    return () => {
      isCurrent = false;
    };
  }, [isChecked]);
  const step = async (take: () => Promise<string | undefined>, words: string): Promise<void> => {
    const failure = await take().catch(failureWords);
    setError(failure);
    await context.refresh();
    if (failure !== undefined) return;
    stay();
    setRead(undefined);
    context.control.say({ tone: 'good', words });
  };
  const approve = async (): Promise<string | undefined> => {
    if (!read) return undefined;
    const approved = await context.keyring.out.approve(read.kept);
    if (!approved.ok) return NOT_APPROVED[approved.reason] ?? 'It does not open any more. Read it again.';
    const approval = encodeBase64Url(approved.signature);
    await takeStep(context.view.id, item.id, 'approve', { object: read.kept.object, approval });
    return undefined;
  };
  const refuse = async (): Promise<undefined> => {
    await takeStep(context.view.id, item.id, 'refuse', {});
  };
  return (
    <article
      ref={article}
      tabIndex={-1}
      class="export"
      aria-label={`${wordsOf(EXPORT_KINDS, item.kind)}, ${wordsOf(EXPORT_STATES, state)}`}
    >
      <p class="export-head">
        <span>{wordsOf(EXPORT_KINDS, item.kind)}</span> <Tag tone={TONES[state]}>{wordsOf(EXPORT_STATES, state)}</Tag>
      </p>
      <p class="hint">{historyWords(item, context.now)}</p>
      {read ? (
        <Document context={context} item={item} read={read} isChecked={isChecked} />
      ) : (
        <button type="button" class="button button-secondary" onClick={() => void open()}>
          Read it
        </button>
      )}
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="part-actions">
        {read && state === 'proposed' && refusals.approve === null && (
          <button
            type="button"
            class="button"
            onClick={() => void step(approve, 'It is approved. It can be released now.')}
          >
            Approve what I have read
          </button>
        )}
        {refusals.refuse === null && (
          <button type="button" class="button button-secondary" onClick={() => void step(refuse, 'It is refused.')}>
            Refuse it or take it back
          </button>
        )}
      </div>
      {state === 'proposed' && refusals.approve && <p class="why-not">Approve: {refusals.approve.words}</p>}
      {state === 'proposed' && !refusals.approve && !read && <p class="why-not">Read it before you approve it.</p>}
      {state === 'approved' && refusals.release && <p class="why-not">Release: {refusals.release.words}</p>}
      {state === 'approved' && !refusals.release && !read && <p class="why-not">Read it before you release it.</p>}
      {refusals.acknowledge === null && <AcknowledgeForm context={context} item={item} onDone={stay} />}
    </article>
  );
}

const NOT_APPROVED: Readonly<Record<string, string>> = {
  own: 'You wrote it with this key. Somebody else has to approve it.',
  'cannot-sign': 'Your key has no part that may sign, so you cannot approve with it.',
};

const NOT_HELD =
  'The approval does not hold for these bytes. Do not let them out; refuse it and tell your administrator.';

interface DocumentProps extends ExportItemProps {
  readonly read: ReadExport;
  /** Whether the approval that the service has now is the one that was checked. */
  readonly isChecked: boolean;
}

function Document({ context, item, read, isChecked }: DocumentProps) {
  const isIntelligence = read.paper.kind === 'intelligence-report';
  const text = read.paper.sections.flatMap(({ items }) => items.map((one) => one.text)).join('\n');
  const [released, setReleased] = useState<Released | undefined>();
  const mayRelease = item.refusals.release === null && isChecked;
  return (
    <>
      <p class="hint">This is word for word what goes out, and all of it.</p>
      <PaperView paper={read.paper} />
      {isIntelligence && <Findings list={tellsOfSource(text, context.report, context.view.id)} />}
      <p class="hint">
        SHA-256 of these bytes: <span class="fingerprint">{item.object}</span>
      </p>
      {mayRelease && read.approval !== 'good' && <Notice tone="bad" title={NOT_HELD} role="alert" />}
      {released && <ReleasedFiles reference={read.paper.reference} released={released} />}
      {mayRelease && read.approval === 'good' && (
        <ReleaseForm context={context} item={item} read={read} onReleased={setReleased} />
      )}
    </>
  );
}

/** Who did what, in one line. */
function historyWords(item: ExportView, now: number): string {
  const { approvedBy, refusedBy, releasedBy, releasedAt, acknowledgedAt, reference, keys } = item;
  return [
    `To: ${wordsOfRecipient(item.recipient)}.`,
    `Proposed by ${item.proposedBy}, ${momentWords(item.proposedHour, now)}.`,
    approvedBy && `Approved by ${approvedBy}.`,
    refusedBy && `Refused or taken back by ${refusedBy}.`,
    releasedAt && `Released by ${releasedBy}, ${momentWords(releasedAt, now)}, to ${keysWords(keys?.length ?? 0)}.`,
    acknowledgedAt && `Acknowledged as ${reference}, ${momentWords(acknowledgedAt, now)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function keysWords(count: number): string {
  if (count === 0) return 'the desk’s keys alone';
  return count === 1 ? 'one key beside the desk’s' : `${count} keys beside the desk’s`;
}
