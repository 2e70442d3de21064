import { useState } from 'preact/hooks';
import { EXPORT_RECIPIENTS, type ExportRecipient } from '../../src/triage/rules/case/exports.ts';
import {
  CONDITIONS,
  type Grade,
  HANDLING,
  INFORMATION,
  SOURCES,
  suggestGrade,
} from '../../src/triage/rules/case/grading.ts';
import { Choices } from '../case/Choices.tsx';
import { caseWords } from '../case/caseWords.ts';
import { pickedIn } from '../case/pickedIn.ts';
import { Findings } from './Findings.tsx';
import type { OutContext } from './outContext.ts';
import { ProposeForm } from './ProposeForm.tsx';
import { dayOnPaper } from './paper/beginReferral.ts';
import { freshReference } from './paper/freshReference.ts';
import { type IntelligenceDraft, intelligencePaper } from './paper/intelligencePaper.ts';
import { tellsOfSource } from './paper/tellsOfSource.ts';
import { TextField } from './TextField.tsx';

const SOURCE_CHOICES = SOURCES.map(({ code, words }) => ({ code: String(code), words }));

/** An intelligence report: graded as the case is, its text begun empty, since it is written apart from the source's words. */
export function IntelligenceForm({ context, onDone }: { readonly context: OutContext; readonly onDone: () => void }) {
  const { view, report, from, now } = context;
  const [draft, setDraft] = useState<IntelligenceDraft>(() => ({
    reference: freshReference('IR'),
    sourceReference: freshReference('SR'),
    recipient: 'force-intelligence',
    from,
    day: dayOnPaper(now),
    subject: view.categories?.codes.map(caseWords.category).join('; ') ?? '',
    grade: view.grade ?? suggestGrade(pickedIn(report, 'knows')),
    text: '',
    handling: '',
  }));
  const set = (changes: Partial<IntelligenceDraft>): void => setDraft({ ...draft, ...changes });
  const setGrade = (changes: Partial<Grade>): void => set({ grade: { ...draft.grade, ...changes } });
  const { grade } = draft;
  const findings = tellsOfSource([draft.subject, draft.text, draft.handling].join('\n'), report, view.id);
  const lacks = (): string | undefined => {
    if (draft.text.trim() === '') return 'Write the sanitised text first.';
    return grade.handling === 'C' && grade.conditions.length === 0 ? 'Handling C needs a condition.' : undefined;
  };
  return (
    <ProposeForm
      context={context}
      recipient={draft.recipient}
      paper={() => intelligencePaper(draft)}
      lacks={lacks}
      onDone={onDone}
    >
      <Choices<ExportRecipient>
        legend="To whom does it go?"
        list={EXPORT_RECIPIENTS}
        picked={[draft.recipient]}
        onPick={([recipient = draft.recipient]) => set({ recipient })}
      />
      <TextField label="Subject" value={draft.subject} onInput={(subject) => set({ subject })} />
      <TextField
        label="Sanitised text"
        hint="Write it anew. Leave out the source’s own words, and whatever only the source could know."
        rows={9}
        value={draft.text}
        onInput={(text) => set({ text })}
      />
      <Findings list={findings} />
      <Choices
        legend="Source"
        list={SOURCE_CHOICES}
        picked={[String(grade.source)]}
        showCodes
        onPick={([code]) => setGrade({ source: Number(code) as Grade['source'] })}
      />
      <Choices
        legend="Information"
        list={INFORMATION}
        picked={[grade.information]}
        showCodes
        onPick={([information = grade.information]) => setGrade({ information })}
      />
      <Choices
        legend="Handling"
        list={HANDLING}
        picked={[grade.handling]}
        showCodes
        onPick={([handling = grade.handling]) => setGrade({ handling })}
      />
      {grade.handling === 'C' && (
        <Choices
          legend="Conditions"
          list={CONDITIONS}
          picked={grade.conditions}
          several
          showCodes
          onPick={(conditions) => setGrade({ conditions })}
        />
      )}
      <TextField
        label="Handling in words (optional)"
        rows={3}
        value={draft.handling}
        onInput={(handling) => set({ handling })}
      />
      <p class="hint">
        The source is {draft.sourceReference} in it: a reference made now at random, which leads nobody to the report.
      </p>
    </ProposeForm>
  );
}
