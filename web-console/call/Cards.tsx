import { scriptFor } from '../../src/interview/script/scriptFor.ts';
import type { CardId, Language } from '../../src/interview/types.ts';
import { Notice } from '../ui/Notice.tsx';
import type { CallAction } from './call.ts';
import { Say } from './Say.tsx';

interface CardsProps {
  readonly language: Language;
  readonly cards: readonly CardId[];
  readonly dispatch: (action: CallAction) => void;
}

const TITLES: Record<CardId, string> = {
  danger: 'Somebody may be in danger',
  child: 'A child may be at risk',
  'self-harm': 'The caller may harm themselves',
};

/** What to say, and to do, before anything else. Spoken at once by a screen reader. */
export function Cards({ language, cards, dispatch }: CardsProps) {
  return (
    <div class="call-cards" role="alert">
      {cards.map((card) => (
        <Notice key={card} tone="bad" title={TITLES[card]}>
          <Say language={language} lines={scriptFor(language).cards[card]} />
          <button type="button" class="button button-secondary" onClick={() => dispatch({ type: 'said', card })}>
            I have said it: go on
          </button>
        </Notice>
      ))}
    </div>
  );
}
