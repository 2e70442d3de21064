import type { Language } from './types.ts';

/** Every language that a report can be written in, as it calls itself, in the order in which they are offered. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' };
