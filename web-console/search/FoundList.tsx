import { shortId, stateWords } from '../queue/reportWords.ts';
import { momentWords } from '../queue/timeWords.ts';
import { routeHref } from '../route.ts';
import { Tag } from '../ui/Tag.tsx';
import type { Found, Hit, SearchField } from './indexer/protocol.ts';

const FIELDS: Readonly<Record<SearchField, string>> = {
  people: 'People',
  story: 'What happened',
  answers: 'Other answers',
};

/** What was found, best first, with the words marked. */
export function FoundList({ found }: { readonly found: Found }) {
  return (
    <ol class="found">
      {found.hits.map((hit) => (
        <FoundItem key={hit.id} hit={hit} />
      ))}
    </ol>
  );
}

function FoundItem({ hit }: { readonly hit: Hit }) {
  return (
    <li>
      <p class="found-head">
        <a href={routeHref({ view: 'report', id: hit.id })}>
          Report <span class="id">{shortId(hit.id)}</span>
        </a>
        <Tag>{stateWords(hit.state)}</Tag>
        <span class="quiet">received {momentWords(hit.receivedHour, Date.now())}</span>
      </p>
      {hit.excerpts.map(({ field, runs }) => (
        <p key={field} class="excerpt">
          <span class="excerpt-field">{FIELDS[field]}: </span>
          <span lang="" dir="auto">
            {runs.map((run, place) => (run.hit ? <mark key={place}>{run.text}</mark> : run.text))}
          </span>
        </p>
      ))}
    </li>
  );
}
