/**
 * The reading age of what reporters read, from the words of the interview, of the chat and of the pages without
 * JavaScript. Prints a number for each, and the texts that are hardest; fails when one is over what is allowed.
 */
import { measureTexts } from './readingAge/measureTexts.ts';
import { readerTexts } from './readingAge/readerTexts.ts';

/** What is aimed at is nine. The names of bodies ("Independent Office for Police Conduct") cannot be had more simply. */
const MOST_OVERALL = 9;

/** A single text of some length may be harder, as one long name in it weighs much. */
const MOST_FOR_ONE = 14;

let failed = false;
for (const { name, texts } of readerTexts()) {
  const { age, words, sentences, hardest } = measureTexts(texts);
  const length = (words / sentences).toFixed(1);
  console.log(`${name}: reading age ${age.toFixed(1)} (${words} words, ${length} in a sentence)`);
  for (const each of hardest.slice(0, 3)) console.log(`  ${each.age.toFixed(1)}  ${each.path}`);
  const tooHard = hardest.filter((each) => each.age > MOST_FOR_ONE);
  for (const each of tooHard) console.error(`  too hard, ${each.age.toFixed(1)}: ${each.path}: ${each.text}`);
  if (age > MOST_OVERALL) console.error(`  over ${MOST_OVERALL}`);
  failed ||= age > MOST_OVERALL || tooHard.length > 0;
}
if (failed) process.exitCode = 1;
