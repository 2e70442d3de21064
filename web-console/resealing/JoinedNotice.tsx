import type { Me } from '../../src/staff/wire.ts';
import { peopleHref } from '../people/peopleRoute.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ResealingControl } from './useResealing.ts';

/** Over the queue: that a colleague, or one oneself, cannot open older reports yet. */
export function JoinedNotice({ me, control }: { readonly me: Me; readonly control: ResealingControl }) {
  const joined = control.joined ?? [];
  if (joined.length === 0 || control.sealing?.phase === 'sealing') return null;
  return (
    <Notice tone="info" title="Somebody has joined" role="status">
      {joined.map(({ desk, member, fingerprint, lacking, open }) => (
        <p key={`${desk} ${fingerprint}`}>
          {lacking} of {open} reports cannot be opened by {member === me.member ? 'you' : member} yet.
        </p>
      ))}
      <p>
        <a href={peopleHref('roster')}>
          {joined.every(({ member }) => member === me.member) ? 'What to do' : 'Seal them'}
        </a>
      </p>
    </Notice>
  );
}
