import { useState } from 'preact/hooks';
import { isSettled } from '../../src/interview/conditions.ts';
import { canGoBack } from '../../src/interview/goBack.ts';
import { interview } from '../../src/interview/interview.ts';
import { questionTexts } from '../../src/interview/labels.ts';
import { canSayEnough } from '../../src/interview/sayEnough.ts';
import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import { en } from '../../src/interview/texts/en.ts';
import type { QuestionTexts, Texts } from '../../src/interview/texts/types.ts';
import type { Question } from '../../src/interview/types.ts';
import { pointedTo } from '../../src/suggest/pointedTo.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import type { Call, CallAction } from './call.ts';
import { STORY, withStory } from './call.ts';
import { typedIn } from './cardsOf.ts';
import { answerFrom, type Draft, type Lacking } from './draft.ts';
import { Fields } from './Fields.tsx';
import { Say } from './Say.tsx';

interface QuestionFormProps {
  readonly call: Call;
  readonly question: Question;
  readonly words: QuestionTexts;
  readonly texts: Texts;
  readonly draft: Draft;
  readonly dispatch: (action: CallAction) => void;
}

const LACKING: Record<Lacking, string> = {
  nothing: 'There is no answer yet',
  'which-force': 'Pick one of these forces, or keep the name as it is typed',
  outside: 'The caller goes there by themselves. Pick who gets this report, or drop the call',
};

/** One question: what to say, and where the answer goes. */
export function QuestionForm({ call, question, words, texts, draft, dispatch }: QuestionFormProps) {
  const [lacking, setLacking] = useState<Lacking | undefined>();
  const { language, walk } = call;
  const spoken = scriptFor(language).questions[question.id];
  const change = (next: Draft): void => {
    setLacking(undefined);
    if (question.id === STORY) dispatch({ type: 'story', story: next.text });
    else dispatch({ type: 'draft', question: question.id, draft: next });
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const answer = answerFrom(question, draft);
    if (typeof answer === 'string') setLacking(answer);
    else dispatch({ type: 'answer', answer });
  };
  return (
    <form class="call-question" onSubmit={submit} noValidate>
      <PageHeading
        title={questionTexts(en, question.id).short}
        caption={question.required ? 'Needed' : 'May be left out'}
      >
        {questionTexts(en, question.id).short}
      </PageHeading>
      <Say language={language} lines={[spoken?.say ?? words.ask]} />
      <div class={lacking ? 'field-wrong' : undefined}>
        <p class="error" role="alert">
          {lacking && (
            <>
              <span class="visually-hidden">Error: </span>
              {LACKING[lacking]}
            </>
          )}
        </p>
        <Fields
          question={question}
          words={words}
          texts={texts}
          draft={draft}
          pointed={pointedTo(typedIn(call), question.id, texts.signs)}
          onChange={change}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button">
          {isSettled(walk.answers[question.id]) ? 'Keep this answer' : 'Next'}
        </button>
        {!question.required && (
          <button
            type="button"
            class="button button-secondary"
            lang={language}
            onClick={() => dispatch({ type: 'answer', answer: { done: true } })}
          >
            {words.skip?.label ?? 'No answer'}
          </button>
        )}
        {canSayEnough(interview, withStory(call).walk) && (
          <button type="button" class="button button-secondary" onClick={() => dispatch({ type: 'enough' })}>
            They have said enough
          </button>
        )}
        {canGoBack(interview, walk) && (
          <button type="button" class="button button-secondary" onClick={() => dispatch({ type: 'back' })}>
            Back
          </button>
        )}
      </div>
    </form>
  );
}
