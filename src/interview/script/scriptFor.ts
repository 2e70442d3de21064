import type { Language } from '../types.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Script } from './types.ts';

const scripts: Readonly<Record<Language, Script>> = { en, cy };

/** What is read aloud in a language. */
export const scriptFor = (language: Language): Script => scripts[language];
