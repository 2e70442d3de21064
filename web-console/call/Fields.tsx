import { questionTexts } from '../../src/interview/labels.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { QuestionTexts, Texts } from '../../src/interview/texts/types.ts';
import type { Question } from '../../src/interview/types.ts';
import type { Draft } from './draft.ts';
import { ForceField } from './ForceField.tsx';
import { Options } from './Options.tsx';
import { PeopleFields } from './PeopleFields.tsx';

export interface FieldsProps {
  readonly question: Question;
  readonly words: QuestionTexts;
  readonly texts: Texts;
  readonly draft: Draft;
  /** Options that the words point to. The caller says whether they are right. */
  readonly pointed: readonly string[];
  readonly onChange: (draft: Draft) => void;
}

/** The fields that a question's kind asks for. */
export function Fields(props: FieldsProps) {
  const { question, texts, draft, onChange } = props;
  if (question.kind === 'force') return <ForceField {...props} />;
  if (question.kind === 'people') {
    return <PeopleFields people={draft.people} onChange={(people) => onChange({ ...draft, people })} />;
  }
  const isText = question.kind === 'text';
  const short = questionTexts(en, question.id).short;
  return (
    <>
      {question.options !== undefined && (
        <Options {...props} legend={short} isSeveral={question.kind === 'choices'} language={texts.language} />
      )}
      {(isText || question.words) && (
        <div class="field call-text">
          <label for="answer-text">{labelFor(question, short)}</label>
          <textarea
            id="answer-text"
            rows={question.pieces ? 16 : 4}
            autocomplete="off"
            value={draft.text}
            onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function labelFor(question: Question, short: string): string {
  return question.options === undefined ? `${short}, in the caller’s words` : 'In the caller’s words';
}
