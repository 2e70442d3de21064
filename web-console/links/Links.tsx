import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Identifier } from '../../src/links/kinds.ts';
import type { Report } from '../../src/report/report.ts';
import type { Keyring } from '../key/keyring.ts';
import { Notice } from '../ui/Notice.tsx';
import { AddLink } from './AddLink.tsx';
import { ConfirmedItem } from './ConfirmedItem.tsx';
import { KeyNotice } from './KeyNotice.tsx';
import { countWords } from './linkWords.ts';
import { ProposedItem } from './ProposedItem.tsx';
import { type ConfirmedLink, useLinks } from './useLinks.ts';

interface LinksProps {
  readonly id: string;
  readonly desk: string;
  /** Fingerprint of the unit's root key. */
  readonly root: string;
  readonly keyring: Keyring;
  readonly report: Report;
  /** The service's time. */
  readonly now: number;
  readonly onSignedOut: () => void;
}

const keyOf = ({ kind, text }: Identifier): string => `${kind} ${text.toLowerCase()}`;

/** In an opened report: what may link it to others, to be confirmed, and the reports that share what is confirmed. */
export function Links({ now, ...input }: LinksProps) {
  const links = useLinks(input);
  const { phase, key, confirmed, proposed, busy, left } = links;
  const [fresh, setFresh] = useState<string | undefined>();
  if (phase === 'not-allowed') return null;
  const without = (gone: Identifier): readonly Identifier[] => confirmed.filter((one) => keyOf(one) !== keyOf(gone));
  const add = async (identifier: Identifier, instead?: Identifier): Promise<void> => {
    setFresh(keyOf(identifier));
    await links.confirm([...without(identifier), identifier]);
    if (instead && keyOf(instead) !== keyOf(identifier)) links.dismiss(instead);
  };
  if (phase === 'starting') {
    return (
      <Frame>
        <p role="status">Looking for links…</p>
      </Frame>
    );
  }
  if (phase !== 'ready' || key?.state !== 'open') {
    return (
      <Frame>
        <KeyNotice phase={phase} state={key} busy={busy} onMake={links.makeKey} onRetry={links.retry} />
      </Frame>
    );
  }
  return (
    <Frame>
      <p class="hint">
        Confirm what is right, or correct it first. Only what you confirm is compared with other reports. The service
        never sees the words.
      </p>
      {key.left > 0 && <KeyNotice phase={phase} state={key} busy={busy} onMake={links.makeKey} onRetry={links.retry} />}
      {left !== undefined && (
        <Notice tone="info" title={`Making links anew: ${left} reports left`} role="status">
          <p>Links to those reports may be missing until it is done. It goes on while a report is open.</p>
        </Notice>
      )}
      <p class="visually-hidden" role="status">
        {busy ? 'Comparing…' : newsOf(confirmed.find((one) => keyOf(one) === fresh))}
      </p>
      <ul class="link-items links-ready">
        {confirmed.map((one) => (
          <ConfirmedItem
            key={keyOf(one)}
            link={one}
            now={now}
            busy={busy}
            isFresh={keyOf(one) === fresh}
            onRemove={() => links.confirm(without(one))}
          />
        ))}
        {proposed.map((one) => (
          <ProposedItem
            key={keyOf(one)}
            identifier={one}
            busy={busy}
            onConfirm={(corrected) => add(corrected, one)}
            onLeave={() => links.dismiss(one)}
          />
        ))}
      </ul>
      <AddLink busy={busy} onAdd={(identifier) => add(identifier)} />
    </Frame>
  );
}

function Frame({ children }: { readonly children: ComponentChildren }) {
  return (
    <section class="links" aria-labelledby="links-heading">
      <h2 id="links-heading">Links to other reports</h2>
      {children}
    </section>
  );
}

function newsOf(link: ConfirmedLink | undefined): string {
  if (!link) return '';
  const isSure = link.linked.some(({ strength }) => strength !== 'weak');
  return `Confirmed. ${countWords(link.kind, link.linked.length, isSure || link.linked.length === 0)}.`;
}
