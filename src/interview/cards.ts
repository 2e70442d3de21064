import type { CardId } from './types.ts';

/** Whom each card names. Its words are in `texts/`. */
export const cards: Readonly<Record<CardId, readonly string[]>> = {
  danger: [],
  child: ['nspcc', 'childline'],
  'self-harm': ['samaritans'],
};
