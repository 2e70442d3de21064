import type { BotSaid } from '../../../src/conversation/state.ts';
import { questionById } from '../../../src/interview/conditions.ts';
import { interview } from '../../../src/interview/interview.ts';
import { questionTexts } from '../../../src/interview/labels.ts';
import { SKIPPED } from '../../../src/interview/types.ts';
import { useWords } from '../words.ts';
import { Contacts } from './Contacts.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Safety } from './Safety.tsx';

function Asked({ question }: { question: string }) {
  const { texts, ui } = useWords();
  const { ask, help, care, why } = questionTexts(texts, question);
  return (
    <>
      <p class="ask">
        {ask}
        {!questionById(interview, question).required && <span class="optional"> {ui('optional')}</span>}
      </p>
      {help && <p>{help}</p>}
      {care && <p class="care">{care}</p>}
      {why && (
        <details>
          <summary>{ui('why')}</summary>
          <p>{why}</p>
        </details>
      )}
    </>
  );
}

/** One thing that the bot said. */
export function BotBubble({ said }: { said: BotSaid }) {
  const { texts, ui } = useWords();
  switch (said.kind) {
    case 'safety':
      return <Safety />;
    case 'say':
      return <p>{ui(said.text)}</p>;
    case 'question':
      return <Asked question={said.question} />;
    case 'more':
      return <p class="ask">{questionTexts(texts, said.question).more}</p>;
    case 'reply': {
      const words = questionTexts(texts, said.question);
      return <p>{said.option === SKIPPED ? words.skip?.reply : words.options?.[said.option]?.reply}</p>;
    }
    case 'contacts':
      return <Contacts ids={said.ids} />;
    case 'problem':
      return <p>{texts.problems[said.problem]}</p>;
    case 'next':
      return <NextSteps />;
  }
}
