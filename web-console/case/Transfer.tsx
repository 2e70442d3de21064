import { useState } from 'preact/hooks';
import type { CaseView } from '../../src/staff/casework/wire.ts';
import { TRANSFER_REASONS, type TransferReason } from '../../src/triage/rules/case/transfer.ts';
import type { Keyring } from '../key/keyring.ts';
import { momentWords } from '../queue/timeWords.ts';
import { agreeToTransfer } from './agreeToTransfer.ts';
import { Choices } from './Choices.tsx';
import { Part } from './Part.tsx';
import { deskName, reasonWords } from './transferWords.ts';
import type { CaseControl } from './useCase.ts';

interface TransferProps {
  readonly view: CaseView;
  readonly control: CaseControl;
  readonly keyring: Keyring;
  /** Fingerprint of the unit's root key. */
  readonly root: string;
  /** The report as this desk can open it. */
  readonly sealed: Uint8Array;
  /** The service's time. */
  readonly now: number;
  /** Told, with the desk's name, that the report has gone. */
  readonly onMoved: (desk: string) => void;
}

/** Which desks had the report, and how it goes to another one: somebody proposes it, a second person agrees. */
export function Transfer(props: TransferProps) {
  const { view, now } = props;
  const { transfer, transfers } = view;
  const last = transfers.at(-1);
  const holds = transfer
    ? `Proposed: ${deskName(view, transfer.desk)}`
    : last
      ? `Came from ${deskName(view, last.from)}`
      : 'None';
  return (
    <Part title="Transfer to another desk" holds={holds} view={view} open={transfer !== null}>
      {transfers.length > 0 && (
        <ol class="moves">
          {transfers.map((move) => (
            <li key={move.movedHour + move.from}>
              From {deskName(view, move.from)} to {deskName(view, move.to)}, {momentWords(move.movedHour, now)}:{' '}
              {reasonWords(move.reason)}.{' '}
              {move.approvedBy === null ? `By ${move.by}.` : `${move.by} proposed it, ${move.approvedBy} agreed.`}
            </li>
          ))}
        </ol>
      )}
      {transfer ? <Proposed {...props} by={transfer.by} /> : <Propose view={view} control={props.control} />}
    </Part>
  );
}

function Propose({ view, control }: Pick<TransferProps, 'view' | 'control'>) {
  const [desk, setDesk] = useState<string | undefined>();
  const [reason, setReason] = useState<TransferReason | undefined>();
  const [missing, setMissing] = useState(false);
  const refusal = view.allowed['propose-transfer'];
  if (refusal) return <p class="why-not">{refusal.words}</p>;
  if (view.desks.length === 0) {
    return (
      <p class="why-not">
        The roster has no other desk. A force that is not on this service gets the case by a decision: “Transferred to
        another force”.
      </p>
    );
  }
  const submit = (event: Event): void => {
    event.preventDefault();
    setMissing(!desk || !reason);
    if (desk && reason) {
      void control.act('propose-transfer', { desk, reason }, 'The transfer is proposed. A second person has to agree.');
    }
  };
  return (
    <form onSubmit={submit}>
      {missing && (
        <p class="error" role="alert">
          Choose the desk and the reason.
        </p>
      )}
      <Choices
        legend="Which desk is to have it?"
        list={view.desks.map(({ id, name }) => ({ code: id, words: name }))}
        picked={desk === undefined ? [] : [desk]}
        onPick={([one]) => setDesk(one)}
      />
      <Choices
        legend="Why?"
        list={TRANSFER_REASONS}
        picked={reason === undefined ? [] : [reason]}
        onPick={([one]) => setReason(one)}
      />
      <p class="hint">
        When a second person agrees, the report leaves this desk. Its clocks go on. Notes and links stay behind, sealed
        to this desk.
      </p>
      <button type="submit" class="button button-secondary" aria-disabled={control.busy}>
        Propose the transfer
      </button>
    </form>
  );
}

function Proposed({ view, control, keyring, root, sealed, onMoved, by }: TransferProps & { readonly by: string }) {
  const [sealing, setSealing] = useState(false);
  const refusal = view.allowed['approve-transfer'];
  const mayWithdraw = view.allowed['withdraw-transfer'] === null;
  const desk = view.transfer?.desk ?? '';
  const name = view.desks.find((one) => one.id === desk)?.name ?? desk;
  const agree = async (): Promise<void> => {
    if (sealing || control.busy) return;
    setSealing(true);
    const agreement = await agreeToTransfer(view, sealed, keyring, root);
    if (!agreement.ok) control.say({ tone: 'bad', words: agreement.words });
    else if (await control.act('approve-transfer', agreement.input, `“${name}” has the report now.`)) onMoved(name);
    setSealing(false);
  };
  return (
    <>
      <p>
        {by} proposes: {deskName(view, desk)}. {reasonWords(view.transfer?.reason ?? '')}.
      </p>
      {refusal ? (
        <p class="why-not">{refusal.words}</p>
      ) : (
        <p class="hint">
          When you agree, the report is sealed on this device for the members of that desk, and leaves this one. Who is
          locked out of it gets no key.
        </p>
      )}
      <div class="part-actions">
        {!refusal && (
          <button type="button" class="button" aria-disabled={sealing || control.busy} onClick={() => void agree()}>
            Agree to the transfer
          </button>
        )}
        {mayWithdraw && (
          <button
            type="button"
            class="button button-secondary"
            aria-disabled={sealing || control.busy}
            onClick={() => void control.act('withdraw-transfer', {}, 'The proposed transfer is taken back.')}
          >
            {refusal?.code === 'own-transfer' ? 'Take it back' : 'Do not agree'}
          </button>
        )}
      </div>
    </>
  );
}
