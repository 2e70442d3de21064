import { useState } from 'preact/hooks';
import type { Report } from '../../src/report/report.ts';
import { REPORTERS, type ReporterCode } from '../../src/triage/rules/case/reporters.ts';
import { Choices } from './Choices.tsx';
import { pickedIn } from './pickedIn.ts';
import type { CaseControl } from './useCase.ts';

interface ReporterFormProps {
  readonly report: Report;
  readonly control: CaseControl;
}

/** Of what kind the reporter was, begun where their own answer puts it, for the statistics alone. */
export function ReporterForm({ report, control }: ReporterFormProps) {
  const [reporter, setReporter] = useState<ReporterCode>(saidIn(report));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('count-reporter', { reporter }, 'The reporter is counted.');
      }}
    >
      <p class="hint">
        Added to a count of the desk and month. It is not kept beside this report, so it cannot be changed afterwards.
      </p>
      <Choices
        legend="How is the reporter connected?"
        list={REPORTERS}
        picked={[reporter]}
        onPick={([one = reporter]) => setReporter(one)}
      />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Count the reporter
      </button>
    </form>
  );
}

function saidIn(report: Report): ReporterCode {
  const [said] = pickedIn(report, 'connected');
  return REPORTERS.find(({ code }) => code === said)?.code ?? 'not-said';
}
