import { applicableQuestions } from '../interview/conditions.ts';
import { interview } from '../interview/interview.ts';
import { questionTexts } from '../interview/labels.ts';
import { matchOption } from '../interview/matchOption.ts';
import { normalise } from '../interview/normalise.ts';
import type { CommandId, Texts } from '../interview/texts/types.ts';
import type { Answers } from '../interview/types.ts';

/** What a reporter may type at any question instead of an answer. */
export type Command =
  | { readonly kind: Exclude<CommandId, 'change'> }
  /** `question` is undefined when the words after "change" name none that was answered. */
  | { readonly kind: 'change'; readonly question: string | undefined };

const PLAIN = ['help', 'back', 'leave', 'enough'] as const;

/** Longer is a sentence about a change, not a wish for one. */
const MAX_CHANGE_WORDS = 8;

/** The question that a name means, of those that were answered. */
function questionNamed(name: string, texts: Texts, answers: Answers): string | undefined {
  const answered = applicableQuestions(interview, answers).filter(({ id }) => answers[id] !== undefined);
  const names = answered.map(({ id }) => {
    const { short, ask, also = [] } = questionTexts(texts, id);
    return { id, label: short, also: [ask, ...also] };
  });
  return /^\d+$/.test(name) ? undefined : matchOption(name, names);
}

function changeMeant(typed: string, texts: Texts, answers: Answers): Command | undefined {
  const verb = texts.commands.change.map(normalise).find((each) => `${typed} `.startsWith(`${each} `));
  if (verb === undefined || typed.split(' ').length > MAX_CHANGE_WORDS) {
    return undefined;
  }
  const name = typed.slice(verb.length).trim();
  const question = name === '' ? undefined : questionNamed(name, texts, answers);
  return name === '' || question !== undefined ? { kind: 'change', question } : undefined;
}

/** The command that typed words are, or undefined for anything else. Only the whole of them counts: a story is none. */
export function commandMeant(text: string, texts: Texts, answers: Answers): Command | undefined {
  const typed = normalise(text);
  const isSpelling = (each: string) => (normalise(each) === '' ? each === text.trim() : normalise(each) === typed);
  const kind = PLAIN.find((id) => texts.commands[id].some(isSpelling));
  return kind ? { kind } : changeMeant(typed, texts, answers);
}
