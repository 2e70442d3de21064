import type { BotSaid } from '../../../src/conversation/state.ts';
import { cards } from '../../../src/interview/cards.ts';
import { questionById } from '../../../src/interview/conditions.ts';
import { interview } from '../../../src/interview/interview.ts';
import { questionTexts } from '../../../src/interview/labels.ts';
import { type CardId, SKIPPED } from '../../../src/interview/types.ts';
import { useWords } from '../words.ts';
import { Contacts } from './Contacts.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Points } from './Points.tsx';
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

function Card({ card }: { card: CardId }) {
  const { title, points } = useWords().texts.cards[card];
  const ids = cards[card];
  return (
    <>
      <p class="card-title">{title}</p>
      <Points points={points} />
      {ids.length > 0 && <Contacts ids={ids} />}
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
    case 'suggest':
      return <p class="ask">{questionTexts(texts, said.question).options?.[said.option]?.suggest}</p>;
    case 'card':
      return <Card card={said.card} />;
    case 'help':
      return (
        <>
          <p class="card-title">{texts.help.title}</p>
          <Points points={texts.help.points} />
        </>
      );
    case 'contacts':
      return <Contacts ids={said.ids} />;
    case 'problem':
      return <p>{texts.problems[said.problem]}</p>;
    case 'next':
      return <NextSteps />;
  }
}
