import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Passkey } from '../../src/staff/passkeys/wire.ts';
import { beginAdding, finishAdding, readPasskeys, removePasskey } from '../api/passkeyApi.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import { makePasskey } from '../session/authenticator.ts';
import { NameField } from '../session/NameField.tsx';
import { Notice } from '../ui/Notice.tsx';
import { dayWords } from './dayWords.ts';
import { problemWords } from './problemWords.ts';

/** One's own passkeys: what there is, another one, one away. */
export function Passkeys({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const [passkeys, setPasskeys] = useState<readonly Passkey[] | undefined>();
  const [fault, setFault] = useState<string | undefined>();
  const [name, setName] = useState('');
  const [mistake, setMistake] = useState<string | undefined>();
  const [done, setDone] = useState('');

  const act = useCallback(
    async (action: () => Promise<void>, words: string) => {
      setFault(undefined);
      setDone('');
      try {
        await action();
        setPasskeys(await readPasskeys());
        setDone(words);
      } catch (error) {
        const refused = error instanceof Problem && error.slug === 'passkey-refused';
        if (isSignedOut(error) && !refused) onSignedOut();
        else setFault(problemWords(error));
      }
    },
    [onSignedOut],
  );
  useEffect(() => {
    void act(async () => undefined, '');
  }, [act]);

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    const called = name.trim();
    setMistake(called === '' ? 'Give the passkey a name' : undefined);
    if (called === '') return;
    await act(async () => {
      await finishAdding(called, await makePasskey(await beginAdding()));
      setName('');
    }, `${called} is a passkey of yours now.`);
  };

  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">Your passkeys</h2>
      {fault !== undefined && <Notice tone="bad" title={fault} role="alert" />}
      <p role="status">{done}</p>
      {passkeys?.length === 1 && (
        <Notice tone="info" title="You have one passkey">
          <p>Add another on a second device or a security key. Then you can still sign in when one is lost.</p>
        </Notice>
      )}
      <ul class="people">
        {passkeys?.map(({ id, name: called, addedAt, usedAt }) => (
          <li class="person" key={id}>
            <h3>{called}</h3>
            <p class="hint">
              Added on {dayWords(addedAt)}; {usedAt === null ? 'not used since' : `last used on ${dayWords(usedAt)}`}
            </p>
            {passkeys.length > 1 && (
              <button
                type="button"
                class="link-button"
                onClick={() => act(() => removePasskey(id), `${called} is no passkey of yours any more.`)}
              >
                Remove<span class="visually-hidden"> {called}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <form class="form" onSubmit={add} noValidate>
        <NameField value={name} mistake={mistake} onChange={setName} />
        <button type="submit" class="button">
          Add a passkey
        </button>
      </form>
    </section>
  );
}
