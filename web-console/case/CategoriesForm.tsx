import { useId, useMemo, useState } from 'preact/hooks';
import type { Report } from '../../src/report/report.ts';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { APSP, CATEGORIES } from '../../src/triage/rules/case/categories.ts';
import { COMPLAINT_LETTERS, COMPLAINT_LETTERS_RULE, STANDARDS } from '../../src/triage/rules/case/complaint.ts';
import { CheckWithForce } from './Check.tsx';
import { Choices } from './Choices.tsx';
import { caseWords } from './caseWords.ts';
import { Overtaken } from './Overtaken.tsx';
import { suggestFor } from './suggestFor.ts';
import type { CaseControl } from './useCase.ts';
import { useDraft } from './useDraft.ts';

interface CategoriesFormProps {
  readonly view: CaseView;
  readonly report: Report;
  readonly control: CaseControl;
}

type Categories = NonNullable<CaseView['categories']>;

/** The twelve national categories, with search; or a complaint letter where it is no corruption. */
export function CategoriesForm({ view, report, control }: CategoriesFormProps) {
  const suggested = useMemo(() => suggestFor(report), [report]);
  const [search, setSearch] = useState('');
  const begun: Categories = view.categories ?? {
    codes: [...(suggested?.categories ?? [])],
    apsp: suggested?.apsp ?? false,
    complaint: [...(suggested?.complaint ?? [])],
    standards: [],
  };
  const draft = useDraft(begun, view.categories, asKept);
  const { codes, apsp, complaint, standards } = draft.value;
  const set = (changes: Partial<Categories>): void => draft.set({ ...draft.value, ...changes });
  const searchId = useId();
  const isFound = ({ code, words }: (typeof CATEGORIES)[number]): boolean =>
    `${code} ${words}`.toLowerCase().includes(search.trim().toLowerCase()) || codes.includes(code);
  const withSex = codes.includes('SEX');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void control.act('set-categories', asKept(draft.value), 'The categories are saved.');
      }}
    >
      {!view.categories && suggested && suggested.categories.length + suggested.complaint.length > 0 && (
        <p class="suggestion">
          Suggested, from what the reporter picked and said
          {suggested.notes.length > 0 && ` (${suggested.notes.join('; ')})`}. Look at the report, and change it.
        </p>
      )}
      <div class="field">
        <label for={searchId}>Search the categories</label>
        <input id={searchId} type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <Choices
        legend="Categories"
        list={CATEGORIES.filter(isFound)}
        picked={codes}
        several
        showCodes
        onPick={(picked) => set({ codes: picked })}
      />
      {withSex && (
        <>
          <label class="choice">
            <input type="checkbox" checked={apsp} onChange={(event) => set({ apsp: event.currentTarget.checked })} />
            <span>
              <b class="code">APSP</b> {APSP.words}
            </span>
          </label>
          <p class="hint">
            {APSP.hint} Signs: {APSP.signs.join('; ')}.
          </p>
        </>
      )}
      <details class="further">
        <summary>Complaint letters and standards{complaint.length > 0 && ` (${complaint.join(', ')})`}</summary>
        <p class="hint">
          Where it is no corruption, a letter says what the complaint is about.{' '}
          <CheckWithForce confirmed={COMPLAINT_LETTERS_RULE.confirmed} />
        </p>
        <Choices
          legend="Complaint letters"
          list={COMPLAINT_LETTERS}
          picked={complaint}
          several
          showCodes
          onPick={(picked) => set({ complaint: picked })}
        />
        <Choices
          legend="Standards of Professional Behaviour"
          list={STANDARDS}
          picked={standards}
          several
          onPick={(picked) => set({ standards: picked })}
        />
      </details>
      <Overtaken draft={draft} holds={caseWords.categories(view)} />
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Save categories
      </button>
    </form>
  );
}

/** The subtype is one of a single category. */
function asKept(categories: Categories): Categories {
  return { ...categories, apsp: categories.codes.includes('SEX') && categories.apsp };
}
