import type { Action, Conversation } from '../../../src/conversation/state.ts';
import { isSettled, questionById } from '../../../src/interview/conditions.ts';
import { exactForce, findForces } from '../../../src/interview/findForces.ts';
import { interview } from '../../../src/interview/interview.ts';
import { forceName, questionTexts } from '../../../src/interview/labels.ts';
import { canSayEnough } from '../../../src/interview/sayEnough.ts';
import { FORCE_OTHER, type Given, type Question } from '../../../src/interview/types.ts';
import type { Person } from '../../../src/report/report.ts';
import { useWords, type WordsInUse } from '../words.ts';
import { type Choice, Choices } from './Choices.tsx';
import { PeopleForm } from './PeopleForm.tsx';

interface QuestionPanelProps {
  readonly conversation: Conversation;
  /** The force whose page this is. */
  readonly hostForce: string;
  /** What stands in the composer. */
  readonly draft: string;
  readonly people: readonly Person[];
  readonly onPeople: (people: readonly Person[]) => void;
  readonly dispatch: (action: Action) => void;
}

/** Ids of the ways on that are not options. */
const DONE = '(done)';
const KEEP = '(keep)';
const AS_TYPED = '(as-typed)';
const HOST = '(host)';
const ENOUGH = '(enough)';

const optionsOf = (question: Question, { texts }: WordsInUse): Choice[] => {
  const words = questionTexts(texts, question.id);
  return (question.options ?? []).map(({ id }) => ({
    id,
    label: words.options?.[id]?.label ?? id,
    hint: words.options?.[id]?.hint,
  }));
};

/** Ways on beside an answer: that is all, keep it as it was, skip. */
function waysOn(question: Question, given: Given | undefined, { texts, ui }: WordsInUse): Choice[] {
  const words = questionTexts(texts, question.id);
  if (given?.open) {
    return [{ id: DONE, label: words.done?.label ?? '', isMain: true }];
  }
  const keep: Choice[] = isSettled(given) ? [{ id: KEEP, label: ui('keep'), isMain: true }] : [];
  return words.skip && !given?.skipped ? [...keep, { id: DONE, label: words.skip.label, isQuiet: true }] : keep;
}

/** The forces that fit what is being typed; at the start, the one whose page this is. */
function forceChoices(props: QuestionPanelProps, words: WordsInUse): Choice[] {
  const { conversation, draft, hostForce } = props;
  const { texts, ui } = words;
  const ids = draft.trim() === '' ? conversation.forces : findForces(draft).map((force) => force.id);
  const found = ids.map((id) => ({ id, label: forceName(texts, id) ?? id }));
  const host = draft.trim() === '' && hostForce !== '' ? [{ id: HOST, label: hostForce }] : [];
  const unknown = conversation.unknownForce;
  const asTyped = unknown === null ? [] : [{ id: AS_TYPED, label: ui('forceAsTyped', { name: unknown }) }];
  return [...found, ...host, ...asTyped];
}

/** What a pick means for the conversation. */
function actionFor(id: string, { conversation, hostForce }: QuestionPanelProps): Action {
  if (id === DONE) return { type: 'done' };
  if (id === KEEP) return { type: 'keep' };
  if (id === ENOUGH) return { type: 'enough' };
  if (id === AS_TYPED) return { type: 'choose', option: FORCE_OTHER, text: conversation.unknownForce ?? '' };
  if (id === HOST) {
    const known = exactForce(hostForce);
    return known ? { type: 'choose', option: known.id } : { type: 'choose', option: FORCE_OTHER, text: hostForce };
  }
  return { type: 'choose', option: id };
}

/** What there is to pick or fill in for the question at hand. */
export function QuestionPanel(props: QuestionPanelProps) {
  const { conversation, draft, people, onPeople, dispatch } = props;
  const words = useWords();
  const { at, answers } = conversation.walk;
  if (at === null) {
    return null;
  }
  const question = questionById(interview, at);
  const given = answers[at];
  const isForce = question.kind === 'force';
  const found = isForce ? forceChoices(props, words) : [];
  const options = given?.open && question.kind === 'text' ? [] : optionsOf(question, words);
  const enough = canSayEnough(interview, conversation.walk)
    ? [{ id: ENOUGH, label: words.ui('enough'), isQuiet: true }]
    : [];
  const choices = [...found, ...options, ...waysOn(question, given, words), ...enough];
  if (conversation.suggested !== null) {
    const { yes, no } = words.texts;
    return (
      <Choices
        label={words.ui('answersLabel')}
        choices={[
          { id: 'yes', label: yes.label },
          { id: 'no', label: no.label },
        ]}
        picked={[]}
        onPick={(id) => dispatch({ type: 'agree', agrees: id === 'yes' })}
      />
    );
  }
  return (
    <>
      {question.kind === 'people' && (
        <PeopleForm
          people={people}
          onDraft={onPeople}
          onDone={(named) => dispatch({ type: 'describe', people: named })}
          skipLabel={questionTexts(words.texts, at).skip?.label ?? ''}
        />
      )}
      {choices.length > 0 && (
        <Choices
          label={words.ui('answersLabel')}
          choices={choices}
          picked={given?.choices ?? []}
          onPick={(id) => dispatch(actionFor(id, props))}
        />
      )}
      {isForce && (
        <p class="hidden" role="status">
          {draft.trim() !== '' && words.ui('forceCount', { n: found.length })}
        </p>
      )}
    </>
  );
}
