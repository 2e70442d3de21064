import type { Figure } from '../../src/staff/statistics/wire.ts';

interface BarsProps {
  readonly figures: readonly Figure[];
  /** What the table beside it is called; the picture says nothing that is not in there. */
  readonly label: string;
}

const STEP = 24;
const WIDTH = 16;
const HEIGHT = 72;

/** A hidden number has a mark of one height: it says that it is hidden and nothing else. */
const HIDDEN_HEIGHT = 6;

/** Bars of one scale: a picture of a table's row of numbers, hidden from readers of the table. */
export function Bars({ figures, label }: BarsProps) {
  const most = Math.max(1, ...figures.filter((figure) => typeof figure === 'number'));
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${figures.length * STEP} ${HEIGHT}`}
      role="img"
      aria-label={`${label}, as bars; the numbers are in the table`}
    >
      {figures.map((figure, index) => {
        const height = typeof figure === 'number' ? (figure / most) * HEIGHT : HIDDEN_HEIGHT;
        return (
          <rect
            key={index}
            class={typeof figure === 'number' ? 'bar' : 'bar bar-hidden'}
            x={index * STEP + (STEP - WIDTH) / 2}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
          />
        );
      })}
    </svg>
  );
}
