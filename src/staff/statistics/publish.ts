import { type CubeEntry, makeCube } from './cube.ts';
import type { Disclosure } from './disclosure/grid.ts';
import { suppress } from './disclosure/suppress.ts';
import { answerOf, QUESTIONS, type Question, TRANSFERS } from './questions.ts';
import type { CountRow } from './readCounts.ts';
import type { TransferRow } from './readTransfers.ts';
import { makeTransferGrid } from './transferGrid.ts';
import type { Figure } from './wire.ts';

/** What is given out of a year: by answer, month and desk, each 0 for all. */
export interface Published {
  /** All reports. */
  readonly totals: (month: number, desk: number) => Figure;
  readonly questions: readonly PublishedQuestion[];
}

interface PublishedQuestion {
  readonly question: Question;
  readonly figure: (answer: number, month: number, desk: number) => Figure;
}

/**
 * Decides once, for a whole year and all desks together, which numbers are given out; whichever of them somebody asks for
 * are the same then. The totals are settled first, as all questions share them.
 *
 * @param months the months counted, and @param desks the desks, both in the order of their places
 */
export function publish(rows: readonly CountRow[], months: number, desks: readonly string[]): Published {
  const placeOf = (row: CountRow) => ({ month: row.month, desk: desks.indexOf(row.desk) + 1, count: row.count });
  const counted = rows.filter((row) => 'channel' in row.answers);
  const shape = { months, desks: desks.length };
  const totals = makeCube(
    { ...shape, answers: 0, addsUp: false },
    counted.map((row) => ({ ...placeOf(row), answer: 0 })),
  );
  const totalDisclosures = suppress(totals);
  return {
    totals: (month, desk) => figureOf(totals.counts, totalDisclosures, totals.cell(0, month, desk)),
    questions: QUESTIONS.map((question) => {
      const answered = rows.flatMap((row): CubeEntry[] => {
        const code = row.answers[question.name];
        if (code === undefined) return [];
        const answer = question.answers.findIndex((known) => known.code === answerOf(question, code)) + 1;
        const place = placeOf(row);
        return question.isOnePerReport
          ? [
              { ...place, answer },
              { ...place, answer: 0 },
            ]
          : [{ ...place, answer }];
      });
      const cube = makeCube({ ...shape, answers: question.answers.length, addsUp: question.isOnePerReport }, answered);
      // The totals are the first cells of every cube, in the same order.
      const settled = question.isOnePerReport
        ? new Map(totalDisclosures.map((disclosure, at) => [at, disclosure]))
        : new Map();
      const disclosures = suppress(cube, settled);
      return {
        question,
        figure: (answer, month, desk) => figureOf(cube.counts, disclosures, cube.cell(answer, month, desk)),
      };
    }),
  };
}

/** The same for transfers, which share no total with the questions. */
export function publishTransfers(
  rows: readonly TransferRow[],
  months: number,
  desks: readonly string[],
): PublishedQuestion {
  const grid = makeTransferGrid(rows, months, desks);
  const disclosures = suppress(grid);
  return {
    question: TRANSFERS,
    figure: (answer, month, desk) => figureOf(grid.counts, disclosures, grid.cell(answer, month, desk)),
  };
}

function figureOf(counts: readonly number[], disclosures: readonly Disclosure[], cell: number): Figure {
  const disclosure = disclosures[cell] ?? 'hidden';
  return disclosure === 'shown' ? (counts[cell] ?? 0) : disclosure;
}
