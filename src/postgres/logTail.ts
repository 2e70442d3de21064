/** Enough lines to explain a failed start; PostgreSQL's words are kept in memory only, never in a file. */
const KEPT_LINES = 40;

/** The last lines that PostgreSQL printed. */
export class LogTail {
  readonly #lines: string[] = [];
  readonly #onLine: (line: string) => void;
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  write(chunk: Buffer): void {
    const lines = (this.#rest + chunk.toString('utf8')).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) {
      this.#lines.push(line);
      this.#onLine(line);
    }
    this.#lines.splice(0, this.#lines.length - KEPT_LINES);
  }

  text(): string {
    return [...this.#lines, this.#rest].filter(Boolean).join('\n');
  }
}
