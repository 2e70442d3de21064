import type { Action, Conversation } from '../../../src/conversation/state.ts';
import { isSettled, questionById } from '../../../src/interview/conditions.ts';
import { interview } from '../../../src/interview/interview.ts';
import { questionTexts } from '../../../src/interview/labels.ts';
import { canSayEnough } from '../../../src/interview/sayEnough.ts';
import type { Given, Question } from '../../../src/interview/types.ts';
import { cleanText } from '../../../src/report/clean.ts';
import type { QuestionDraft } from '../useDrafts.ts';
import { useWords, type WordsInUse } from '../words.ts';
import { type Choice, Choices } from './Choices.tsx';
import { forceChoices, pickedForce } from './forceChoices.ts';
import { PeopleForm } from './PeopleForm.tsx';
import { Several } from './Several.tsx';

interface QuestionPanelProps {
  readonly conversation: Conversation;
  /** The force whose page this is. */
  readonly hostForce: string;
  readonly draft: QuestionDraft;
  readonly dispatch: (action: Action) => void;
}

/** Ids of the ways on that are not options. */
const DONE = '(done)';
const KEEP = '(keep)';

const optionsOf = (question: Question, { texts }: WordsInUse) => {
  const words = questionTexts(texts, question.id);
  return (question.options ?? []).map(({ id, alone }) => ({
    id,
    label: words.options?.[id]?.label ?? id,
    hint: words.options?.[id]?.hint,
    isAlone: alone === true,
  }));
};

/** Ways on beside an answer: that is all, keep it as it was, skip. */
function waysOn(question: Question, given: Given | undefined, { texts, ui }: WordsInUse): Choice[] {
  const words = questionTexts(texts, question.id);
  if (given?.open) {
    return question.kind === 'text' ? [{ id: DONE, label: words.done?.label ?? '', isMain: true }] : [];
  }
  const keep: Choice[] = isSettled(given) ? [{ id: KEEP, label: ui('keep'), isMain: question.kind !== 'choices' }] : [];
  return words.skip && !given?.skipped ? [...keep, { id: DONE, label: words.skip.label, isQuiet: true }] : keep;
}

/** Yes or no to what the bot has just suggested. */
function Suggested({ dispatch }: Pick<QuestionPanelProps, 'dispatch'>) {
  const { texts, ui } = useWords();
  const choices = [
    { id: 'yes', label: texts.yes.label },
    { id: 'no', label: texts.no.label },
  ];
  return (
    <Choices
      label={ui('answersLabel')}
      choices={choices}
      picked={[]}
      onPick={(id) => dispatch({ type: 'agree', agrees: id === 'yes' })}
    />
  );
}

/** To the check at once, as soon as all that is needed was told. */
function Enough({ dispatch }: Pick<QuestionPanelProps, 'dispatch'>) {
  const { ui } = useWords();
  return (
    <p class="enough">
      <button type="button" class="link" aria-describedby="enough-hint" onClick={() => dispatch({ type: 'enough' })}>
        {ui('enough')}
      </button>
      <span class="hint" id="enough-hint">
        {ui('enoughHint')}
      </span>
    </p>
  );
}

/** What there is to pick or fill in for the question at hand. */
function Answers({ conversation, hostForce, draft, dispatch, question }: QuestionPanelProps & { question: Question }) {
  const words = useWords();
  const given = conversation.walk.answers[question.id];
  const isForce = question.kind === 'force';
  const isSeveral = question.kind === 'choices';
  const found = isForce ? forceChoices(conversation, draft.text, hostForce, words) : [];
  const options = given?.open && question.kind === 'text' ? [] : optionsOf(question, words);
  const choices = [...found, ...(isSeveral ? [] : options), ...waysOn(question, given, words)];
  const ownWords = question.words ? cleanText(draft.text).trim() : '';
  const beside = ownWords === '' ? {} : { text: ownWords };
  const pick = (id: string) => {
    if (id === DONE) return dispatch({ type: 'done' });
    if (id === KEEP) return dispatch({ type: 'keep' });
    const option = isForce ? pickedForce(id, conversation, hostForce) : { option: id, ...beside };
    dispatch({ type: 'choose', ...option });
  };
  const pickSeveral = (ids: readonly string[]) =>
    dispatch(ids.length === 0 ? { type: 'type', text: ownWords } : { type: 'choose-several', options: ids, ...beside });
  return (
    <>
      {question.kind === 'people' && (
        <PeopleForm
          people={draft.people}
          onDraft={draft.setPeople}
          onDone={(named) => dispatch({ type: 'describe', people: named })}
          skipLabel={questionTexts(words.texts, question.id).skip?.label ?? ''}
        />
      )}
      {isSeveral && (
        <Several
          label={words.ui('answersLabel')}
          options={options}
          picked={draft.choices}
          hasWords={ownWords !== ''}
          onDraft={draft.setChoices}
          onDone={pickSeveral}
        />
      )}
      {choices.length > 0 && (
        <Choices label={words.ui('answersLabel')} choices={choices} picked={given?.choices ?? []} onPick={pick} />
      )}
      {isForce && (
        <p class="hidden" role="status">
          {draft.text.trim() !== '' && words.ui('forceCount', { n: found.length })}
        </p>
      )}
    </>
  );
}

/** What there is to pick or fill in now, and the way to the end. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { conversation, dispatch } = props;
  const { at } = conversation.walk;
  if (at === null) {
    return null;
  }
  return (
    <>
      {conversation.suggested === null ? (
        <Answers {...props} question={questionById(interview, at)} />
      ) : (
        <Suggested dispatch={dispatch} />
      )}
      {canSayEnough(interview, conversation.walk) && <Enough dispatch={dispatch} />}
    </>
  );
}
