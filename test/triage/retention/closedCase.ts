import type { Store } from '../../../src/store/openStore.ts';
import type { Stage } from '../../../src/triage/case/caseFile.ts';
import { DAY_MS } from '../../../src/triage/retention/limits.ts';

export const DAYS = 90;
export const NOW = new Date('2026-11-18T10:20:00Z');

/** So many days before `NOW`; `DAYS` exactly is long enough. */
export const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);

const hourOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 3_600_000) * 3_600_000);

export interface Sent {
  readonly state: 'proposed' | 'approved' | 'refused' | 'released' | 'acknowledged';
  /** `ccu`, which has the case, unless it is said. */
  readonly desk?: string;
  readonly acknowledgedBy?: string;
  readonly acknowledgedAt?: Date;
}

/** What a case has to do with keeping its words. As it stands without more, they go. */
export interface CaseSpec {
  readonly stage?: Stage;
  readonly closedAt?: Date;
  readonly reopenedAt?: Date;
  readonly hold?: boolean;
  readonly chis?: 'none' | 'asked' | 'not-a-source' | 'sentence-only' | 'source-unit';
  readonly sent?: readonly Sent[];
}

export const random = (bytes: number): Buffer => crypto.getRandomValues(Buffer.alloc(bytes));

export const ARRIVED: Sent = { state: 'acknowledged', acknowledgedBy: 'dee', acknowledgedAt: ago(DAYS) };

/** Puts a report with its case into the record as the steps of a unit would have left it; gives its id and sealed bytes. */
export async function insertCase(store: Store, spec: CaseSpec = {}): Promise<{ id: Buffer; sealed: Buffer }> {
  const { stage = 'CLOSED', closedAt = ago(DAYS), reopenedAt, hold = false, chis = 'none', sent = [ARRIVED] } = spec;
  const id = random(32);
  const sealed = random(200);
  const query = (text: string, values: unknown[]) => store.pool.query(text, values);
  const received = hourOf(ago(400));
  await query(
    `INSERT INTO report (id, desk, channel, sealed, received_hour, priority, mailbox_token, mailbox_key)
     VALUES ($1, 'ccu', 'chat', $2, $3, false, $4, $5)`,
    [id, sealed, received, random(32), random(64)],
  );
  await query(
    `INSERT INTO triage (report_id, desk, state, priority, received_hour) VALUES ($1, 'ccu', $2, false, $3)`,
    [id, stage, received],
  );
  const asked = chis === 'none' ? null : 'offer';
  const decided = chis === 'none' || chis === 'asked' ? null : chis;
  await query(
    `INSERT INTO case_file (report_id, version, rules_version, flags, safeguarding, iopc_referral, closed_hour,
       reopened_hour, hold_reason, hold_by, chis_reason, chis_by, chis_outcome, chis_grounds, chis_decided_by)
     VALUES ($1, 3, 1, '{}', 'none', 'none', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      hourOf(closedAt),
      reopenedAt ? hourOf(reopenedAt) : null,
      hold ? 'review' : null,
      hold ? 'ivy' : null,
      asked,
      asked && 'ivy',
      decided,
      decided && 'known-before',
      decided && 'sue',
    ],
  );
  for (const one of sent) await insertSent(store, id, one);
  return { id, sealed };
}

async function insertSent(store: Store, id: Buffer, sent: Sent): Promise<void> {
  const { state, desk = 'ccu', acknowledgedBy, acknowledgedAt } = sent;
  const sealed = random(100);
  const isApproved = state !== 'proposed' && state !== 'refused';
  const isReleased = state === 'released' || state === 'acknowledged';
  await store.pool.query(
    `INSERT INTO export (export_id, report_id, desk, kind, recipient, state, sealed, proposed_by, proposed_hour,
       approved_by, approved_object, approval, refused_by, released_by, released_at, released_file, recipient_keys,
       acknowledged_by, acknowledged_at, reference)
     VALUES (gen_random_uuid(), $1, $15, 'intelligence-report', 'force-system', $2, $3, 'ann', $4,
       $5, CASE WHEN $5::text IS NULL THEN NULL ELSE sha256($3::bytea) END, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      id,
      state,
      sealed,
      hourOf(ago(200)),
      isApproved ? 'dee' : null,
      isApproved ? random(64) : null,
      state === 'refused' ? 'dee' : null,
      isReleased ? 'dee' : null,
      isReleased ? ago(150) : null,
      isReleased ? random(32) : null,
      isReleased ? [] : null,
      state === 'acknowledged' ? (acknowledgedBy ?? 'dee') : null,
      state === 'acknowledged' ? (acknowledgedAt ?? ago(DAYS)) : null,
      state === 'acknowledged' ? 'REF-1' : null,
      desk,
    ],
  );
}
