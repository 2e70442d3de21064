import type { Language } from '../../../interview/types.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { PlainTexts } from './types.ts';

const all: Readonly<Record<Language, PlainTexts>> = { en, cy };

/** The words of the pages without JavaScript in a language. */
export const plainTextsFor = (language: Language): PlainTexts => all[language];
