import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Identifier } from '../../src/links/kinds.ts';
import type { Report } from '../../src/report/report.ts';
import type { LinkMatch } from '../../src/staff/links/wire.ts';
import { isSignedOut, Problem } from '../api/problem.ts';
import type { Keyring } from '../key/keyring.ts';
import type { LinkKeyState } from '../opener/linksProtocol.ts';
import { LinksError, type LinksOf, makeDeskKey, openDeskKey, renewSets } from './deskLinks.ts';
import { groupMatches, type LinkedReport } from './groupMatches.ts';
import { readLinkSet, readMatches, sendLinkSet } from './linksApi.ts';
import { proposeFor } from './proposeFor.ts';

/** Something confirmed, and which reports share it. */
export interface ConfirmedLink extends Identifier {
  readonly linked: readonly LinkedReport[];
}

export type LinksPhase = 'starting' | 'not-allowed' | 'failed' | 'roster' | 'cannot-sign' | 'ready';

export interface LinksControl {
  readonly phase: LinksPhase;
  /** How the desk's key stands, once it is known. */
  readonly key: LinkKeyState | undefined;
  readonly confirmed: readonly ConfirmedLink[];
  readonly proposed: readonly Identifier[];
  readonly busy: boolean;
  /** Sets of the desk that still wait for the new key; undefined when none do. */
  readonly left: number | undefined;
  /** Puts these in the place of what is confirmed. */
  readonly confirm: (identifiers: readonly Identifier[]) => Promise<void>;
  readonly dismiss: (identifier: Identifier) => void;
  /** Makes a key for the desk: its first one, or another. */
  readonly makeKey: () => Promise<void>;
  readonly retry: () => void;
}

interface LinksInput {
  readonly id: string;
  readonly desk: string;
  readonly root: string;
  readonly keyring: Keyring;
  readonly report: Report;
  readonly onSignedOut: () => void;
}

const isSame = (one: Identifier, other: Identifier): boolean =>
  one.kind === other.kind && one.text.toLowerCase() === other.text.toLowerCase();

/** The links of an opened report: the desk's key, what is confirmed, what is proposed, and what they lead to. */
export function useLinks({ id, desk, root, keyring, report, onSignedOut }: LinksInput): LinksControl {
  const links = useMemo((): LinksOf => ({ keyring, desk, root }), [keyring, desk, root]);
  const [phase, setPhase] = useState<LinksPhase>('starting');
  const [key, setKey] = useState<LinkKeyState | undefined>();
  const [confirmed, setConfirmed] = useState<readonly ConfirmedLink[]>([]);
  const [dismissed, setDismissed] = useState<readonly Identifier[]>([]);
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<number | undefined>();
  const [attempt, setAttempt] = useState(0);
  const over = useRef(false);
  const all = useMemo(() => proposeFor(report), [report]);
  const proposed = all.filter((one) => ![...confirmed, ...dismissed].some((other) => isSame(one, other)));

  const fail = useCallback(
    (error: unknown) => {
      if (over.current) return;
      if (isSignedOut(error)) onSignedOut();
      else if (error instanceof Problem && error.status === 403) setPhase('not-allowed');
      else if (error instanceof LinksError) setPhase(error.message === 'cannot-sign' ? 'cannot-sign' : 'roster');
      else if (error instanceof Problem && error.slug === 'link-key-conflict') setAttempt((count) => count + 1);
      else setPhase('failed');
    },
    [onSignedOut],
  );

  const put = useCallback(
    async (identifiers: readonly Identifier[], isNew: boolean) => {
      const plain = identifiers.map(({ kind, text }) => ({ kind, text }));
      const answer = await keyring.link({ ask: 'links-blind', desk, report: id, identifiers: plain });
      if (!answer.ok || !('blinded' in answer)) throw new LinksError('no-key');
      const { set, tokens } = answer.blinded;
      if (isNew) await sendLinkSet(id, set);
      const found: readonly LinkMatch[] =
        set.tokens.length === 0
          ? []
          : (
              await readMatches(
                id,
                set.tokens.map(({ token }) => token),
              )
            ).matches;
      if (over.current) return;
      setConfirmed(plain.map((one, place) => ({ ...one, linked: groupMatches(tokens[place] ?? [], found) })));
    },
    [keyring, desk, id],
  );

  /** What was confirmed before, under the key that is open; made anew where the key is newer. */
  const show = useCallback(
    async (state: LinkKeyState) => {
      const set = await readLinkSet(id);
      const read = set && (await keyring.link({ ask: 'links-read', set }));
      if (set && read?.ok && 'identifiers' in read && state.state === 'open') {
        await put(read.identifiers, set.epoch !== state.epoch);
      }
    },
    [keyring, id, put],
  );

  const open = useCallback(
    async (opening: Promise<LinkKeyState>) => {
      const state = await opening;
      if (over.current) return;
      setKey(state);
      if (state.state === 'open') {
        await show(state);
        if (over.current) return;
        const note = (count: number): void => setLeft(count === 0 ? undefined : count);
        renewSets(links, state.epoch, note, () => over.current).then(() => note(0), fail);
      }
      setPhase('ready');
    },
    [links, show, fail],
  );

  useEffect(() => {
    over.current = false;
    setPhase('starting');
    open(openDeskKey(links)).catch(fail);
    return () => {
      over.current = true;
    };
  }, [links, open, fail, attempt]);

  const working = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    await work().catch(fail);
    if (!over.current) setBusy(false);
  };

  return {
    phase,
    key,
    confirmed,
    proposed,
    busy,
    left,
    confirm: (identifiers) => working(() => put(identifiers, true)),
    dismiss: (identifier) => setDismissed((before) => [...before, identifier]),
    makeKey: () => working(() => open(makeDeskKey(links, key && key.state !== 'none' ? key.epoch : 0))),
    retry: () => setAttempt((count) => count + 1),
  };
}
