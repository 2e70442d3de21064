import type { Texts } from '../interview/texts/types.ts';
import { cardsIn } from '../suggest/cardsIn.ts';
import { sayAtOnce } from './say.ts';
import type { Action, Conversation } from './state.ts';

/** What the reporter typed with this action. */
function wordsOf(action: Action): string {
  switch (action.type) {
    case 'type':
      return action.text;
    case 'choose':
    case 'choose-several':
      return action.text ?? '';
    case 'describe':
      return action.people.flatMap((person) => Object.values(person)).join('\n');
    default:
      return '';
  }
}

/** Shows the cards that typed words call for, at once and in the middle of anything, each once. */
export function addCards(conversation: Conversation, action: Action, { signs }: Texts): Conversation {
  const words = wordsOf(action);
  const cards = words === '' ? [] : cardsIn(words, signs).filter((card) => !conversation.carded.includes(card));
  return cards.length === 0
    ? conversation
    : sayAtOnce(
        { ...conversation, carded: [...conversation.carded, ...cards] },
        ...cards.map((card) => ({ kind: 'card' as const, card })),
      );
}
