type Cell = string | number;

/** Prints rows under their headings, numbers to the right. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => String(row[column] ?? '').length)),
  );
  const line = (cells: readonly Cell[]): string =>
    widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return typeof cell === 'number' || /^[\d.,<>=]+ ?(%|x|s|ms|MB|kB|\/s)?$/.test(cell)
          ? String(cell).padStart(width)
          : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log(line(headings));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of rows) console.log(line(row));
}

/** Prints a sentence that belongs to the table above. */
export function printNote(text: string): void {
  console.log(`  ${text}`);
}

/** A number as it stands in a table: at most one decimal below 100, none above. */
export function shown(value: number, unit = ''): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)}${unit && ` ${unit}`}`;
}
