import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../../src/staff/wire.ts';
import { KeyBar } from '../key/KeyBar.tsx';
import type { Keyring } from '../key/keyring.ts';
import { STATE_WORDS } from '../queue/reportWords.ts';
import { PageHeading } from '../ui/PageHeading.tsx';
import { FoundList } from './FoundList.tsx';
import { IndexBar } from './IndexBar.tsx';
import type { Found } from './indexer/protocol.ts';
import type { SearchControl } from './useSearch.ts';

/** States that a report in the index can have. */
const STATES = Object.entries(STATE_WORDS).filter(([state]) => state !== 'RECEIVED');

interface SearchViewProps {
  readonly me: Me;
  readonly keyring: Keyring | undefined;
  readonly control: SearchControl;
  readonly onUnlocked: (keyring: Keyring) => void;
}

/** Searching in everything that the member may read. What they type stays on this device. */
export function SearchView({ me, keyring, control, onUnlocked }: SearchViewProps) {
  const [words, setWords] = useState('');
  const [desk, setDesk] = useState('');
  const [state, setState] = useState('');
  const [found, setFound] = useState<Found | undefined>();
  const { search, progress, phase } = control;
  const done = progress?.done ?? 0;

  // What is found grows with the index: `done` is among what is watched.
  useEffect(() => {
    let current = true;
    if (words.trim() === '' || phase === 'off') setFound(undefined);
    else {
      search(words, desk || undefined, state || undefined).then(
        (answer) => {
          if (current) setFound(answer);
        },
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [words, desk, state, done, phase, search]);

  return (
    <>
      {!keyring && <KeyBar rosterKeys={me.keys} onUnlocked={onUnlocked} />}
      <PageHeading title="Search" caption={me.desks.map((one) => one.name.en).join(', ')}>
        Search
      </PageHeading>
      {keyring && <IndexBar control={control} />}
      {keyring && phase !== 'off' && (
        <search class="search">
          <div class="field search-words">
            <label for="search-words">Words in reports</label>
            <p class="hint" id="search-hint">
              Beginnings of words and small mistakes are found too
            </p>
            <input
              id="search-words"
              type="search"
              dir="auto"
              autocomplete="off"
              spellcheck={false}
              aria-describedby="search-hint"
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
          </div>
          <div class="field">
            <label for="search-state">State</label>
            <select id="search-state" value={state} onChange={(event) => setState(event.currentTarget.value)}>
              <option value="">Any state</option>
              {STATES.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          {me.desks.length > 1 && (
            <div class="field">
              <label for="search-desk">Desk</label>
              <select id="search-desk" value={desk} onChange={(event) => setDesk(event.currentTarget.value)}>
                <option value="">All your desks</option>
                {me.desks.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name.en}
                  </option>
                ))}
              </select>
            </div>
          )}
        </search>
      )}
      <p class="search-count" role="status">
        {found && countWords(found)}
      </p>
      {found && <FoundList found={found} />}
    </>
  );
}

function countWords({ total, hits }: Found): string {
  if (total === 0) return 'No report has these words.';
  const all = total === 1 ? 'One report' : `${total} reports`;
  return hits.length < total ? `${all}; the best ${hits.length} are shown. More words find fewer.` : `${all} found.`;
}
