import { questionById } from '../../src/interview/conditions.ts';
import { interview } from '../../src/interview/interview.ts';
import { forceName, questionTexts } from '../../src/interview/labels.ts';
import { textsFor } from '../../src/interview/texts/textsFor.ts';
import { Cards } from './Cards.tsx';
import { Check } from './Check.tsx';
import { type Call, draftAt, STORY } from './call.ts';
import { cardsOf } from './cardsOf.ts';
import { draftOf } from './draft.ts';
import { Outline } from './Outline.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { StoryBox } from './StoryBox.tsx';
import type { Calls } from './useCalls.ts';

/** The questions, one at a time, with all of them at the side and the story always at hand. */
export function Asking({ call, calls }: { readonly call: Call; readonly calls: Calls }) {
  const texts = textsFor(call.language);
  if (!texts) return null;
  const { dispatch } = calls;
  const { at, answers } = call.walk;
  return (
    <div class="call">
      <Outline call={call} dispatch={dispatch} />
      <Cards language={call.language} cards={cardsOf(call, texts.signs)} dispatch={dispatch} />
      {at === null ? (
        <Check call={call} calls={calls} texts={texts} />
      ) : (
        <>
          <QuestionForm
            key={at}
            call={call}
            question={questionById(interview, at)}
            words={questionTexts(texts, at)}
            texts={texts}
            draft={draftAt(
              call,
              at,
              draftOf(answers[at], (id) => forceName(texts, id)),
            )}
            dispatch={dispatch}
          />
          {at !== STORY && <StoryBox story={call.story} dispatch={dispatch} />}
        </>
      )}
    </div>
  );
}
