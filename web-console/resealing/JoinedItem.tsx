import { useState } from 'preact/hooks';
import { fingerprintWords } from '../key/keyring.ts';
import type { Joined } from './resealingApi.ts';
import type { ResealingControl, Sealing } from './useResealing.ts';

interface JoinedItemProps {
  readonly joined: Joined;
  /** The desk's name. */
  readonly desk: string;
  readonly control: ResealingControl;
  readonly isUnlocked: boolean;
}

/** Somebody who joined: what they lack, whose key it is, and sealing for them with its progress. */
export function JoinedItem({ joined, desk, control, isUnlocked }: JoinedItemProps) {
  const { member, fingerprint, lacking, open } = joined;
  const [compared, setCompared] = useState(false);
  const [mistake, setMistake] = useState(false);
  const own =
    control.sealing?.key === fingerprint && control.sealing.desk === joined.desk ? control.sealing : undefined;
  const works = own?.phase === 'sealing' || own?.phase === 'paused';
  const id = `compared-${joined.desk}-${fingerprint}`;

  const begin = (): void => {
    setMistake(!compared);
    if (compared) control.seal(joined);
  };

  return (
    <li class="person">
      <h3>{works ? `Sealing for ${member}` : `${lacking} of ${open} reports cannot be opened by ${member} yet`}</h3>
      <p>
        At “{desk}”. The key of {member}: <span class="whole-fingerprint">{fingerprintWords(fingerprint)}</span>
      </p>
      {own && <SealingState sealing={own} member={member} />}
      {isUnlocked && !works && (
        <>
          <div class={mistake ? 'field field-wrong' : 'field'}>
            {mistake && (
              <p class="error" id={`${id}-error`} role="alert">
                <span class="visually-hidden">Error: </span>
                Have {member} read the fingerprint to you first, then tick the box
              </p>
            )}
            <label class="check role">
              <input
                type="checkbox"
                checked={compared}
                aria-invalid={mistake}
                {...(mistake ? { 'aria-describedby': `${id}-error` } : {})}
                onChange={(event) => {
                  setCompared(event.currentTarget.checked);
                  setMistake(false);
                }}
              />
              <span>{member} has read this fingerprint to me, from their own device</span>
            </label>
          </div>
          <button type="button" class="button" onClick={begin}>
            {own ? `Go on sealing for ${member}` : `Seal them for ${member}`}
          </button>
        </>
      )}
      {works && (
        <button
          type="button"
          class="button button-secondary"
          onClick={own.phase === 'paused' ? control.goOn : control.pause}
        >
          {own.phase === 'paused' ? 'Go on' : 'Pause'}
        </button>
      )}
    </li>
  );
}

const FAULTS = {
  roster:
    'The roster was changed meanwhile, or does not hold. Reload the page to see who is in it now. What was sealed is kept.',
  failed: 'The service did not answer. What was sealed is kept; go on when it is back.',
} as const;

function SealingState({ sealing, member }: { readonly sealing: Sealing; readonly member: string }) {
  const { phase, progress, of } = sealing;
  if (phase === 'done') return null;
  const id = `sealing-${sealing.key}`;
  const words = `${progress.reports} of ${of} reports sealed for ${member}`;
  return (
    <>
      <p id={id} {...(phase === 'sealing' ? {} : { role: 'status' })}>
        {phase === 'paused' ? `Paused: ${words}. You can close this page; it goes on from here.` : words}
      </p>
      <progress aria-labelledby={id} max={Math.max(of, progress.reports)} value={progress.reports} />
      {progress.left > 0 && (
        <p class="hint">{progress.left} cannot be opened with your own key, so they are left out.</p>
      )}
      {(phase === 'roster' || phase === 'failed') && (
        <p class="error" role="alert">
          <span class="visually-hidden">Error: </span>
          {FAULTS[phase]}
        </p>
      )}
    </>
  );
}
