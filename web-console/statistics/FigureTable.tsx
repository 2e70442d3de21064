import type { Figure } from '../../src/staff/statistics/wire.ts';
import { monthWords } from './statisticsWords.ts';

export interface FigureRow {
  readonly code: string;
  readonly words: string;
  readonly figures: readonly Figure[];
  readonly year: Figure;
}

interface FigureTableProps {
  readonly caption: string;
  readonly months: readonly number[];
  readonly rows: readonly FigureRow[];
}

/** Numbers by answer and month, with the year's; scrolls sideways by itself where the screen is narrow. */
export function FigureTable({ caption, months, rows }: FigureTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="figures-scroll" aria-label={caption} tabIndex={0}>
      <table class="figures">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {monthWords(month)}
              </th>
            ))}
            <th scope="col">Year</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, words, figures, year }) => (
            <tr key={code}>
              <th scope="row">{words}</th>
              {[...figures, year].map((figure, index) => (
                <td key={index} class={typeof figure === 'number' ? undefined : 'quiet'}>
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
