import type { Account } from '../../src/staff/accounts/wire.ts';
import type { Me } from '../../src/staff/wire.ts';
import { approveRecovery, proposeRecovery, withdrawRecovery } from '../api/peopleApi.ts';
import { momentWords } from './dayWords.ts';
import type { PeopleControl } from './usePeople.ts';

interface RecoveryProps {
  readonly account: Account;
  readonly me: Me;
  readonly act: PeopleControl['act'];
}

/** A new way in for somebody who lost their passkeys: one administrator proposes it, another approves. */
export function Recovery({ account: { id, recovery }, me, act }: RecoveryProps) {
  if (!recovery) {
    return (
      <button type="button" class="link-button" onClick={() => act(async () => void (await proposeRecovery(id)))}>
        {id} has lost their passkeys
      </button>
    );
  }
  const { proposedBy, approvedBy, expiresAt } = recovery;
  const canApprove = approvedBy === null && proposedBy !== me.member;
  return (
    <div class="sure" role="group" aria-label={`Recovery of ${id}`}>
      <p>
        {approvedBy === null
          ? `${proposedBy} says that ${id} has lost their passkeys. Another administrator must approve a new one.`
          : `${proposedBy} proposed a new passkey for ${id}, and ${approvedBy} approved it. The link was shown to ${approvedBy}.`}{' '}
        Until {momentWords(expiresAt)}.
      </p>
      {canApprove && <p>Speak to {id} yourself before you approve: the link that you get opens their account.</p>}
      <div class="actions">
        {canApprove && (
          <button
            type="button"
            class="button"
            onClick={() => act(async () => ({ account: id, link: await approveRecovery(id) }))}
          >
            Approve<span class="visually-hidden"> the recovery of {id}</span>
          </button>
        )}
        <button
          type="button"
          class="button button-secondary"
          onClick={() => act(async () => void (await withdrawRecovery(id)))}
        >
          Take back<span class="visually-hidden"> the recovery of {id}</span>
        </button>
      </div>
    </div>
  );
}
