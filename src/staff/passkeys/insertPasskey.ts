import { ProblemError } from '../../api/problem.ts';
import { appendAudit } from '../../audit/append.ts';
import type { Executor } from '../../store/openStore.ts';
import { MAX_PASSKEYS } from './limits.ts';
import type { NewPasskey } from './verifyRegistration.ts';

/** A passkey's transports that WebAuthn names (section 5.8.4); an unknown one is dropped. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/**
 * Adds a passkey to an account, in the transaction that `executor` is.
 *
 * @throws ProblemError `too-many-passkeys`, or `passkey-refused` for one that is somebody's already
 */
export async function insertPasskey(
  executor: Executor,
  account: string,
  name: string,
  passkey: NewPasskey,
  now: Date,
): Promise<void> {
  await executor.selectFrom('account').select('id').where('id', '=', account).forUpdate().execute();
  const { held } = await executor
    .selectFrom('passkey')
    .select((select) => select.fn.countAll<string>().as('held'))
    .where('account', '=', account)
    .executeTakeFirstOrThrow();
  if (Number(held) >= MAX_PASSKEYS) throw new ProblemError('too-many-passkeys');
  const added = await executor
    .insertInto('passkey')
    .values({
      credential_id: passkey.credentialId,
      account,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports.filter((transport) => TRANSPORTS.includes(transport)),
      name,
      added_at: now,
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows !== 1n) throw new ProblemError('passkey-refused');
  await appendAudit(executor, { actor: account, action: 'passkey.added', at: now });
}
