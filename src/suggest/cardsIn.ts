import type { Signs } from '../interview/signs/types.ts';
import type { CardId } from '../interview/types.ts';
import { findSign } from './findSign.ts';

const ORDER: readonly CardId[] = ['danger', 'self-harm', 'child'];

/** The cards that these words call for. Rather one too many: a card costs a glance. */
export const cardsIn = (text: string, signs: Signs): CardId[] =>
  ORDER.filter((card) => findSign(text, signs.cards[card]));
