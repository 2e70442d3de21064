import { useState } from 'preact/hooks';
import type { OutContext } from './outContext.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { beginReferral, dayOnPaper } from './paper/beginReferral.ts';
import { freshReference } from './paper/freshReference.ts';
import { type ReferralDraft, referralPaper } from './paper/referralPaper.ts';
import { TextField } from './TextField.tsx';

const FIELDS = [
  { name: 'force', label: 'Force concerned', rows: 1 },
  { name: 'basis', label: 'Kind of referral', rows: 1 },
  { name: 'rules', label: 'Rules that the allegation falls under', rows: 3 },
  { name: 'clear', label: 'When it first became clear that it must be referred', rows: 3 },
  { name: 'officers', label: 'Officers and staff named', rows: 3 },
  {
    name: 'allegation',
    label: 'What is alleged',
    rows: 8,
    hint: 'As it was reported. How likely it is does not count. Take out what tells who reported it, unless the IOPC needs it.',
  },
  { name: 'circumstances', label: 'When and where', rows: 3 },
  { name: 'summary', label: 'Summary', rows: 5 },
  { name: 'risk', label: 'Risk of harm', rows: 2 },
  { name: 'evidence', label: 'Evidence held', rows: 3 },
  { name: 'decisions', label: 'Decisions and their times', rows: 4 },
] as const satisfies readonly { name: keyof ReferralDraft; label: string; rows: number; hint?: string }[];

/** A referral pack, begun with what the report and the case say. */
export function ReferralPackForm({ context, onDone }: { readonly context: OutContext; readonly onDone: () => void }) {
  const { view, report, from, now } = context;
  const [draft, setDraft] = useState<ReferralDraft>(() =>
    beginReferral(report, view, { reference: freshReference('RP'), from, day: dayOnPaper(now) }),
  );
  return (
    <ProposeForm
      context={context}
      recipient="iopc"
      paper={() => referralPaper(draft)}
      lacks={() => (draft.allegation.trim() === '' ? 'Say what is alleged first.' : undefined)}
      onDone={onDone}
    >
      <p class="hint">Begun with what the report and the case say. All of it can be changed.</p>
      {FIELDS.map(({ name, label, rows, ...rest }) => (
        <TextField
          key={name}
          label={label}
          rows={rows}
          {...('hint' in rest ? { hint: rest.hint } : {})}
          value={draft[name]}
          onInput={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
    </ProposeForm>
  );
}
