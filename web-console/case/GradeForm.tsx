import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import {
  CONDITIONS,
  type Grade,
  HANDLING,
  INFORMATION,
  SOURCES,
  suggestGrade,
} from '../../src/triage/rules/case/grading.ts';
import { Choices } from './Choices.tsx';
import { caseWords } from './caseWords.ts';
import { Overtaken } from './Overtaken.tsx';
import { pickedIn } from './pickedIn.ts';
import type { CaseControl } from './useCase.ts';
import { useDraft } from './useDraft.ts';

interface GradeFormProps {
  readonly view: CaseView;
  readonly report: Report;
  readonly control: CaseControl;
}

const SOURCE_CHOICES = SOURCES.map(({ code, words }) => ({ code: String(code), words }));

/** The 3x5x2 grade, begun where the reporter's answer on how they know puts it. */
export function GradeForm({ view, report, control }: GradeFormProps) {
  const knows = pickedIn(report, 'knows');
  const draft = useDraft<Grade>(view.grade ?? suggestGrade(knows), view.grade, asKept);
  const { value: grade, set: setGrade } = draft;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('set-grade', asKept(grade), 'The grade is saved.');
      }}
    >
      {!view.grade && (
        <p class="suggestion">
          Suggested, from how the reporter knows. E and 3 are never suggested: look at the report, and change it.
        </p>
      )}
      <Choices
        legend="Source"
        list={SOURCE_CHOICES}
        picked={[String(grade.source)]}
        showCodes
        onPick={([code]) => setGrade({ ...grade, source: Number(code) as Grade['source'] })}
      />
      <Choices
        legend="Information"
        list={INFORMATION}
        picked={[grade.information]}
        showCodes
        onPick={([information = grade.information]) => setGrade({ ...grade, information })}
      />
      <Choices
        legend="Handling"
        list={HANDLING}
        picked={[grade.handling]}
        showCodes
        onPick={([handling = grade.handling]) => setGrade({ ...grade, handling })}
      />
      {grade.handling === 'C' && (
        <Choices
          legend="Conditions"
          list={CONDITIONS}
          picked={grade.conditions}
          several
          showCodes
          onPick={(picked) => setGrade({ ...grade, conditions: picked })}
        />
      )}
      <Overtaken draft={draft} holds={caseWords.grade(view)} />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save grade
      </button>
    </form>
  );
}

/** Conditions belong to one handling code alone. */
function asKept(grade: Grade) {
  return { ...grade, conditions: grade.handling === 'C' ? [...grade.conditions] : [] };
}
