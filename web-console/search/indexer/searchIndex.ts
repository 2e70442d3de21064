import MiniSearch from 'minisearch';
import type { IndexableReport } from '../../../src/staff/search/wire.ts';
import { excerptsOf, wordsOf } from './excerpts.ts';
import type { Found, SearchWords } from './protocol.ts';

/** More hits than anybody reads; better words find less. */
const MAX_HITS = 50;

/** A fifth of a word's letters may be wrong, but none of a word so short that a letter makes another. */
const FUZZINESS = 0.2;
const MIN_FUZZY_LETTERS = 5;

/** A person's name says more than the same word elsewhere. */
const BOOST = { people: 3, story: 1.5 };

interface Document extends SearchWords {
  readonly id: string;
}

/** What a member searches, in memory, for as long as the worker lives. */
export class SearchIndex {
  readonly #words = new Map<string, SearchWords>();
  #reports = new Map<string, IndexableReport>();
  readonly #index = new MiniSearch<Document>({
    fields: ['people', 'story', 'answers'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < MIN_FUZZY_LETTERS ? false : FUZZINESS),
      boost: BOOST,
      combineWith: 'AND',
    },
  });

  /** Adds a report's words; the same again changes nothing. */
  add(id: string, words: SearchWords): void {
    if (this.#words.has(id)) return;
    this.#words.set(id, words);
    this.#index.add({ id, ...words });
  }

  get ids(): string[] {
    return [...this.#words.keys()];
  }

  /** What may be read now. Gives the ids that left the index, and those that it lacks. */
  keep(reports: readonly IndexableReport[]): { gone: string[]; missing: string[] } {
    this.#reports = new Map(reports.map((report) => [report.id, report]));
    const gone = this.ids.filter((id) => !this.#reports.has(id));
    for (const id of gone) {
      this.#index.discard(id);
      this.#words.delete(id);
    }
    return { gone, missing: reports.flatMap(({ id }) => (this.#words.has(id) ? [] : [id])) };
  }

  /** Reports with all of the words, or ones like them, best first. */
  search(words: string, desk: string | undefined, state: string | undefined): Found {
    const results = this.#index.search(words, {
      filter: ({ id }) => {
        const report = this.#reports.get(id);
        return (
          report !== undefined &&
          (desk === undefined || report.desk === desk) &&
          (state === undefined || report.state === state)
        );
      },
    });
    const hits = results.slice(0, MAX_HITS).flatMap(({ id, match }) => {
      const [report, text] = [this.#reports.get(id), this.#words.get(id)];
      return report && text ? [{ ...report, excerpts: excerptsOf(text, new Set(Object.keys(match))) }] : [];
    });
    return { hits, total: results.length };
  }
}
