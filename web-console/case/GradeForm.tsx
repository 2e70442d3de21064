import { useState } from 'preact/hooks';
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
import { pickedIn } from './pickedIn.ts';
import type { CaseControl } from './useCase.ts';

interface GradeFormProps {
  readonly view: CaseView;
  readonly report: Report;
  readonly control: CaseControl;
}

const SOURCE_CHOICES = SOURCES.map(({ code, words }) => ({ code: String(code), words }));

/** The 3x5x2 grade, begun where the reporter's answer on how they know puts it. */
export function GradeForm({ view, report, control }: GradeFormProps) {
  const knows = pickedIn(report, 'knows');
  const [grade, setGrade] = useState<Grade>(view.grade ?? suggestGrade(knows));
  const conditions = grade.handling === 'C' ? grade.conditions : [];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('set-grade', { ...grade, conditions: [...conditions] }, 'The grade is saved.');
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
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save grade
      </button>
    </form>
  );
}
