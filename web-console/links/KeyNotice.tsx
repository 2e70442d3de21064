import type { LinkKeyState } from '../opener/linksProtocol.ts';
import { Notice } from '../ui/Notice.tsx';
import type { LinksPhase } from './useLinks.ts';

interface KeyNoticeProps {
  readonly phase: LinksPhase;
  readonly state: LinkKeyState | undefined;
  readonly busy: boolean;
  readonly onMake: () => void;
  readonly onRetry: () => void;
}

interface Words {
  readonly tone: 'info' | 'warn' | 'bad';
  readonly title: string;
  readonly text: string;
  /** What the button that makes a key says; none where making one is not the remedy. */
  readonly make?: string;
}

const STATES: Readonly<Record<LinkKeyState['state'], Words>> = {
  none: {
    tone: 'info',
    title: 'Your desk does not link reports yet',
    text: 'Links need a key that only the members of your desk have. It is made on this device and sealed to them.',
    make: "Make the desk's link key",
  },
  'other-keys': {
    tone: 'info',
    title: "The desk's link key is not shared with you yet",
    text: 'It is, by itself, as soon as a colleague of your desk opens any report. If all of them have left, make a new one.',
    make: 'Make a new link key',
  },
  unsigned: {
    tone: 'warn',
    title: "Nobody in today's roster stands for the desk's link key",
    text: 'Whoever sealed it has left, or it does not come from your desk. Do not use it. Make a new one: what was confirmed before is linked again with it.',
    make: 'Make a new link key',
  },
  damaged: {
    tone: 'bad',
    title: "The desk's link key is damaged",
    text: 'Make a new one, and tell your administrator. What was confirmed before is linked again with it.',
    make: 'Make a new link key',
  },
  open: {
    tone: 'warn',
    title: 'Somebody who has left the desk knew the link key',
    text: 'With the key and the database they could test whether a name is in it. Make a new key: what was confirmed before is linked again with it.',
    make: 'Make a new link key',
  },
};

const PHASES: Partial<Record<LinksPhase, Words>> = {
  failed: { tone: 'warn', title: 'The links could not be fetched', text: 'The service did not answer as it should.' },
  roster: {
    tone: 'bad',
    title: "The unit's roster does not hold",
    text: 'It has expired or is not signed as it must be, so nothing is sealed to it. Tell your administrator.',
  },
  'cannot-sign': {
    tone: 'bad',
    title: 'Your key cannot sign',
    text: 'The link key is signed by who makes it. A colleague whose key can sign has to make it.',
  },
};

/** Why there are no links yet, or why the key ought to be another, and what to do. */
export function KeyNotice({ phase, state, busy, onMake, onRetry }: KeyNoticeProps) {
  const words = PHASES[phase] ?? STATES[state?.state ?? 'none'];
  return (
    <Notice tone={words.tone} title={words.title}>
      <p>{words.text}</p>
      {words.make === undefined ? (
        <button type="button" class="button button-secondary" onClick={onRetry}>
          Try again
        </button>
      ) : (
        <button type="button" class="button button-secondary" aria-disabled={busy} onClick={onMake}>
          {words.make}
        </button>
      )}
    </Notice>
  );
}
