import type { Answer, Person, Report } from '../../src/report/report.ts';
import { type InEnglish, inEnglish } from './inEnglish.ts';

/** From here on an answer is a text to be read across the page rather than a value beside its question. */
const LONG_CHARACTERS = 160;

const PERSON_FIELDS: readonly (readonly [keyof Person, string])[] = [
  ['name', 'Name'],
  ['rank', 'Rank or role'],
  ['collarNumber', 'Collar number'],
  ['station', 'Station or team'],
  ['description', 'Description'],
];

/**
 * The report's questions and answers, in the order in which they were given, with the English of what the interview itself
 * said in another language. Every word is a text node.
 */
export function Answers({ report }: { readonly report: Report }) {
  return (
    <dl class="answers" lang={report.language}>
      {report.answers.map((answer, index) => (
        <div key={index} class={isLong(answer) ? 'answer answer-long' : 'answer'}>
          <dt>
            <p dir="auto">{answer.asked}</p>
            <English text={inEnglish(report, answer).asked} />
          </dt>
          <dd>
            <Given answer={answer} english={inEnglish(report, answer)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** An English text beside the words that the reporter read. */
function English({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <p class="english" lang="en">
      {text}
    </p>
  );
}

function Given({ answer, english }: { readonly answer: Answer; readonly english: InEnglish }) {
  const { choices = [], text = '', people = [] } = answer;
  if (choices.length === 0 && text === '' && people.length === 0) return <p class="no-answer">No answer</p>;
  return (
    <>
      {choices.length === 1 && choices.map((choice) => <Choice key={choice.id} choice={choice} english={english} />)}
      {choices.length > 1 && (
        <ul>
          {choices.map((choice) => (
            <li key={choice.id}>
              <Choice choice={choice} english={english} />
            </li>
          ))}
        </ul>
      )}
      {text !== '' && <Words text={text} />}
      {people.map((person, index) => (
        <PersonCard key={index} person={person} number={people.length > 1 ? index + 1 : undefined} />
      ))}
    </>
  );
}

type Picked = NonNullable<Answer['choices']>[number];

function Choice({ choice, english }: { readonly choice: Picked; readonly english: InEnglish }) {
  return (
    <>
      <p dir="auto">{choice.label}</p>
      <English text={english.label(choice.id)} />
    </>
  );
}

/** What somebody typed, in whatever language: each paragraph finds its own direction. */
function Words({ text }: { readonly text: string }) {
  return (
    <div class="words" lang="">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}

function PersonCard({ person, number }: { readonly person: Person; readonly number: number | undefined }) {
  const given = PERSON_FIELDS.filter(([field]) => person[field]);
  return (
    <div class="person" lang="">
      {number !== undefined && (
        <p class="person-number" lang="en">
          Person {number}
        </p>
      )}
      <dl>
        {given.map(([field, label]) => (
          <div key={field}>
            <dt lang="en">{label}</dt>
            <dd dir="auto">{person[field]}</dd>
          </div>
        ))}
      </dl>
      {given.length === 0 && <p class="no-answer">No details</p>}
    </div>
  );
}

function isLong({ text = '', people = [] }: Answer): boolean {
  return people.length > 0 || text.length > LONG_CHARACTERS || text.includes('\n');
}
