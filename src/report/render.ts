import type { Answer, Person, Report } from './report.ts';

/** Longest line in octets: below the 998 of RFC 5322, section 2.1.1, with room for what gateways add. */
export const MAX_LINE_OCTETS = 900;

const words = {
  en: {
    title: 'Candour report',
    force: 'Force',
    desk: 'Desk',
    none: '(no answer)',
    person: 'Person',
    fields: {
      name: 'Name',
      rank: 'Rank',
      collarNumber: 'Collar number',
      station: 'Station',
      description: 'Description',
    },
  },
  cy: {
    title: 'Adroddiad Candour',
    force: 'Heddlu',
    desk: 'Desg',
    none: '(dim ateb)',
    person: 'Person',
    fields: { name: 'Enw', rank: 'Rheng', collarNumber: 'Rhif coler', station: 'Gorsaf', description: 'Disgrifiad' },
  },
} as const;

type Words = (typeof words)[Report['language']];

function renderPerson(person: Person, number: number, labels: Words): string[] {
  const fields = Object.keys(labels.fields) as (keyof Person)[];
  const lines = fields.flatMap((field) => (person[field] ? [`${labels.fields[field]}: ${person[field]}`] : []));
  return [`${labels.person} ${number}`, ...(lines.length > 0 ? lines : [labels.none])];
}

function renderAnswer(answer: Answer, number: number, labels: Words): string[] {
  const given = [
    ...(answer.choices ?? []).map((choice) => `* ${choice.label}`),
    ...(answer.text ? [answer.text] : []),
    ...(answer.people ?? []).flatMap((person, index) => renderPerson(person, index + 1, labels)),
  ];
  return [`${number}. ${answer.asked}`, ...(given.length > 0 ? given : [labels.none]), ''];
}

/**
 * Breaks one line into lines of at most MAX_LINE_OCTETS of UTF-8, after a space if there is one in the later half,
 * otherwise between two characters. No character is added or dropped.
 */
export function wrapLine(line: string): string[] {
  const encoder = new TextEncoder();
  if (encoder.encode(line).length <= MAX_LINE_OCTETS) return [line];
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_LINE_OCTETS) {
      const space = current.lastIndexOf(' ') + 1;
      const end = space > current.length / 2 ? space : current.length;
      const rest = current.slice(end);
      lines.push(current.slice(0, end));
      current = rest;
      octets = encoder.encode(rest).length;
    }
    current += character;
    octets += size;
  }
  return [...lines, current];
}

/**
 * The report for a person to read: title, where it goes, then each question with its answer. Lines end in LF.
 *
 * @param lead lines before the answers
 */
export function renderReport(report: Report, lead: readonly string[] = []): string {
  const labels = words[report.language];
  const lines = [
    labels.title,
    ...(report.force ? [`${labels.force}: ${report.force}`] : []),
    `${labels.desk}: ${report.desk}`,
    '',
    ...lead,
    ...report.answers.flatMap((answer, index) => renderAnswer(answer, index + 1, labels)),
  ];
  return lines
    .flatMap((line) => line.split('\n'))
    .flatMap(wrapLine)
    .join('\n');
}
